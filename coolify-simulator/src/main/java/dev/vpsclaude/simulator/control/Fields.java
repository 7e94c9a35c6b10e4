package dev.vpsclaude.simulator.control;

import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The keys of a body to the control surface; what is wrong with one is refused with its name. */
record Fields(ObjectNode body) {

    static Refused refusal(String key, String complaint) {
        return new Refused(Problems.invalid(key, complaint));
    }

    /** The value, or a missing one for null and for nothing. */
    JsonNode value(String key) {
        JsonNode value = body.path(key);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    String text(String key) {
        JsonNode value = value(key);
        if (!value.isString()) {
            throw refusal(key, "A text is needed.");
        }
        return value.stringValue();
    }

    String text(String key, String otherwise) {
        return value(key).isMissingNode() ? otherwise : text(key);
    }

    boolean is(String key, String text) {
        return value(key).asString("").equals(text);
    }

    boolean flag(String key, boolean otherwise) {
        JsonNode value = value(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw refusal(key, "Either true or false.");
        }
        return value.asBoolean(otherwise);
    }

    int number(String key, int otherwise, int least, int most) {
        JsonNode value = value(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw refusal(key, "A number from " + least + " to " + most + " is needed.");
        }
        return value.intValue();
    }

    void refuseOthers(Set<String> known, Set<String> further) {
        body.propertyNames().stream()
                .filter(key -> !known.contains(key) && !further.contains(key))
                .findFirst()
                .ifPresent(unknown -> {
                    throw refusal(unknown, "This key means nothing here.");
                });
    }
}
