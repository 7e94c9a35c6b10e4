package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.model.Variable;
import dev.vpsclaude.simulator.model.VariableFlags;
import tools.jackson.databind.node.ObjectNode;

/** A variable as it is read (contract 5.2). */
final class VariableJson {

    private VariableJson() {}

    static ObjectNode of(Variable variable, boolean sensitive) {
        VariableFlags flags = variable.flags();
        ObjectNode body = Json.object()
                .put("uuid", variable.uuid())
                .put("key", variable.key())
                .put("comment", variable.comment())
                .put("is_preview", flags.preview())
                .put("is_literal", flags.literal())
                .put("is_multiline", flags.multiline())
                .put("is_shown_once", flags.shownOnce())
                .put("is_runtime", flags.runtime())
                .put("is_buildtime", flags.buildtime())
                .put("is_required", false)
                .put("is_shared", false)
                .put("is_really_required", false)
                .put("is_buildpack_control", false)
                .put("is_coolify", false)
                .put("version", "4.0.0-beta.239")
                .putNull("order")
                .put("created_at", Json.time(variable.createdAt()))
                .put("updated_at", Json.time(variable.updatedAt()));
        return sensitive && !flags.shownOnce() ? withValue(body, variable) : body;
    }

    private static ObjectNode withValue(ObjectNode body, Variable variable) {
        return body.put("value", variable.value()).put("real_value", variable.value());
    }
}
