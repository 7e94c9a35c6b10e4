package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Laravel's message bag: an object of arrays (contract 2.3). Collects everything before it refuses. */
final class Complaints {

    private final ObjectNode errors = Json.object();

    Complaints about(ObjectNode body, Map<String, Rule> rules) {
        rules.forEach((field, rule) -> {
            if (body.has(field)) {
                rule.complaint(body.path(field))
                        .ifPresent(complaint -> add(field, complaint.formatted(field.replace('_', ' '))));
            }
        });
        return this;
    }

    Complaints aboutMissing(ObjectNode body, String... required) {
        for (String field : required) {
            JsonNode value = body.path(field);
            if (value.isMissingNode() || value.isNull()) {
                add(field, "This field is required.");
            }
        }
        return this;
    }

    /** Unknown keys are never dropped in silence; one of them fails the whole request. */
    Complaints aboutUnknown(ObjectNode body, Set<String> known) {
        body.propertyNames().stream()
                .filter(Predicate.not(known::contains))
                .forEach(unknown -> add(unknown, "This field is not allowed."));
        return this;
    }

    void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw new Refused(Problems.invalid(errors));
        }
    }

    private void add(String field, String complaint) {
        JsonNode known = errors.get(field);
        (known == null ? errors.putArray(field) : known.asArray()).add(complaint);
    }
}
