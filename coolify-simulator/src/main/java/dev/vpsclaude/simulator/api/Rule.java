package dev.vpsclaude.simulator.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One of Laravel's validation rules, with Laravel's words for the one who breaks it. */
@FunctionalInterface
interface Rule {

    /** What is said of a broken value, where {@code %s} stands for the field; nothing when it is fine. */
    Optional<String> complaint(JsonNode value);

    static Rule string() {
        return value -> complainUnless(value.isString(), "The %s field must be a string.");
    }

    static Rule bool() {
        return value -> complainUnless(
                value.isBoolean()
                        || value.asString().equals("0")
                        || value.asString().equals("1"),
                "The %s field must be true or false.");
    }

    /** Laravel takes digits in a string for an integer too. */
    static Rule integer(int min, int max) {
        return value -> {
            if (!value.isIntegralNumber()
                    && !(value.isString() && value.stringValue().matches("-?\\d{1,9}"))) {
                return Optional.of("The %s field must be an integer.");
            }
            int number = value.asInt(min - 1);
            return complainUnless(
                    number >= min && number <= max, "The %s field must be between " + min + " and " + max + ".");
        };
    }

    static Rule numeric() {
        return value -> complainUnless(
                value.isNumber() || (value.isString() && value.stringValue().matches("-?\\d+(\\.\\d+)?")),
                "The %s field must be a number.");
    }

    static Rule array() {
        return value -> complainUnless(value.isArray(), "The %s field must be an array.");
    }

    static Rule matching(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return string().and(value ->
                complainUnless(pattern.matcher(value.asString()).matches(), "The %s field format is invalid."));
    }

    static Rule oneOf(String... words) {
        return value -> complainUnless(
                value.isString() && Arrays.asList(words).contains(value.stringValue()), "The selected %s is invalid.");
    }

    /** For texts only. */
    default Rule atMost(int characters) {
        return and(value -> complainUnless(
                value.asString().length() <= characters,
                "The %s field must not be greater than " + characters + " characters."));
    }

    default Rule orNull() {
        return value -> value.isNull() ? Optional.empty() : complaint(value);
    }

    /** Both must hold; the second is asked only when the first does. */
    default Rule and(Rule second) {
        return value -> complaint(value).or(() -> second.complaint(value));
    }

    private static Optional<String> complainUnless(boolean fine, String complaint) {
        return fine ? Optional.empty() : Optional.of(complaint);
    }
}
