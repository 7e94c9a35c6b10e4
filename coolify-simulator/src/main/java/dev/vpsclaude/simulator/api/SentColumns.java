package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.model.Columns;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of a body that ends in the application's row, and the part that ends in its settings. */
record SentColumns(Columns columns, Columns settings) {

    private static final Set<String> NO_COLUMN =
            Set.of("domains", "dockerfile", "force_domain_override", "instant_deploy");

    static SentColumns of(ObjectNode body) {
        return new SentColumns(
                picked(
                        body,
                        key -> !ApplicationKeys.SETTINGS.contains(key)
                                && !ApplicationKeys.TARGETS.contains(key)
                                && !NO_COLUMN.contains(key)),
                picked(body, ApplicationKeys.SETTINGS::contains));
    }

    private static Columns picked(ObjectNode body, Predicate<String> wanted) {
        ObjectNode picked = Json.object();
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            if (wanted.test(member.getKey())) {
                picked.set(member.getKey(), member.getValue());
            }
        }
        return new Columns(picked);
    }
}
