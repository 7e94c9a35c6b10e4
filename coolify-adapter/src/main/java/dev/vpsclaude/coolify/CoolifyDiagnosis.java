package dev.vpsclaude.coolify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what kind of trouble an answer is (contract sections 1.4, 2.2 to 2.4 and 3.8). Total: every answer has a name. */
final class CoolifyDiagnosis {

    private static final Pattern ABILITY = Pattern.compile("Missing required permissions: ([a-z:]{1,20})");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_.]{1,64}");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private CoolifyDiagnosis() {}

    /** @return the JSON of a success; everything else is thrown */
    static JsonNode json(CoolifyAnswer answer, boolean reading) {
        requireSuccess(answer);
        return parse(answer.body()).orElseThrow(() -> new CoolifyFailed(unreadable(answer, reading)));
    }

    /** @return the text of a success, for the two calls that are not answered with JSON (contract section 1.1) */
    static String text(CoolifyAnswer answer) {
        requireSuccess(answer);
        if (answer.isPage()) {
            throw new CoolifyFailed(new CoolifyTrouble.Unavailable(true));
        }
        return answer.body();
    }

    private static void requireSuccess(CoolifyAnswer answer) {
        if (answer.status() >= 300 && answer.status() < 400) {
            throw new CoolifyFailed(new CoolifyTrouble.Redirected());
        }
        if (!answer.isSuccess()) {
            throw new CoolifyFailed(parse(answer.body())
                    .map(said -> trouble(answer, said))
                    .orElse(new CoolifyTrouble.Unavailable(true)));
        }
    }

    private static CoolifyTrouble unreadable(CoolifyAnswer answer, boolean reading) {
        if (answer.isPage()) {
            return new CoolifyTrouble.Unavailable(true);
        }
        return reading
                ? new CoolifyTrouble.Unintelligible("an answer that is not JSON")
                : new CoolifyTrouble.UnknownOutcome();
    }

    private static CoolifyTrouble trouble(CoolifyAnswer answer, JsonNode said) {
        return switch (answer.status()) {
            case 400 -> badRequest(said);
            case 401 -> new CoolifyTrouble.Unauthorised();
            case 403 -> forbidden(said);
            case 404 -> said.has("docs") ? new CoolifyTrouble.Unsupported() : new CoolifyTrouble.NotFound();
            case 405 -> new CoolifyTrouble.Unsupported();
            case 409 -> conflict(said);
            case 422 -> new CoolifyTrouble.Invalid(fields(said.path("errors")));
            case 429 -> tooMany(answer, said);
            default ->
                answer.status() >= 500 || answer.status() == 408
                        ? new CoolifyTrouble.Unavailable(true)
                        : new CoolifyTrouble.Unintelligible("status " + answer.status());
        };
    }

    /** A token without a team is found out late and then is a 400 (contract section 1.4). */
    private static CoolifyTrouble badRequest(JsonNode said) {
        return switch (message(said)) {
            case "Invalid token." -> new CoolifyTrouble.Unauthorised();
            case "Application is not running." -> new CoolifyTrouble.NotRunning();
            default -> new CoolifyTrouble.Invalid(List.of());
        };
    }

    private static CoolifyTrouble forbidden(JsonNode said) {
        return switch (message(said)) {
            case "API is disabled." -> new CoolifyTrouble.SwitchedOff();
            case "You are not allowed to access the API." -> new CoolifyTrouble.NotLetIn();
            default -> new CoolifyTrouble.Forbidden(missingAbility(said));
        };
    }

    private static String missingAbility(JsonNode said) {
        Matcher ability = ABILITY.matcher(message(said));
        return ability.find() ? ability.group(1) : "";
    }

    private static CoolifyTrouble conflict(JsonNode said) {
        JsonNode first = said.path("conflicts").path(0);
        return new CoolifyTrouble.Conflict(
                first.path("domain").asString(""),
                first.path("resource_uuid").asString(""),
                first.path("resource_name").asString(""));
    }

    /** Only an object of errors names its fields; the bare array speaks of domains (contract section 2.3). */
    private static List<String> fields(JsonNode errors) {
        if (errors.isArray()) {
            return List.of("domains");
        }
        return errors.propertyNames().stream()
                .map(name -> FIELD.matcher(name).matches() ? name : "(unnamed)")
                .sorted()
                .limit(10)
                .toList();
    }

    private static CoolifyTrouble tooMany(CoolifyAnswer answer, JsonNode said) {
        Duration after = wait(answer.retryAfter());
        boolean queue = !answer.rateLimitHeaders() && message(said).contains("queue");
        return queue || message(said).startsWith("Deployment queue is full")
                ? new CoolifyTrouble.QueueFull(after)
                : new CoolifyTrouble.RateLimited(after);
    }

    /** Seconds or a date (RFC 9110 section 10.2.3); nonsense counts as not said, and nobody makes us wait longer than a minute. */
    private static Duration wait(@Nullable String retryAfter) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        Duration asked =
                retryAfter.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : until(retryAfter);
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private static Duration until(String date) {
        try {
            return Duration.between(
                    Instant.now(),
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException nonsense) {
            return Duration.ZERO;
        }
    }

    private static String message(JsonNode said) {
        return said.path("message").asString("");
    }

    private static Optional<JsonNode> parse(String body) {
        try {
            JsonNode json = CoolifyJson.MAPPER.readTree(body);
            return json.isContainer() ? Optional.of(json) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
