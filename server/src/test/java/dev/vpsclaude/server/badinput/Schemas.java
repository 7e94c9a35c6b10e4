package dev.vpsclaude.server.badinput;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares bodies with their schemas. A field that is not described is as wrong as one of another type. */
public final class Schemas {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROBLEM = "#/components/schemas/Problem";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
    private final ObjectNode components;

    public Schemas(Description description) {
        components = (ObjectNode) description.root().path("components").deepCopy();
        components.path("schemas").forEach(Schemas::close);
    }

    /** What is wrong with a body that was sent; nothing if the schema allows it. */
    List<String> complaints(JsonNode schema, JsonNode body) {
        return compiled(schema).validate(body).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** What is wrong with an answer, its status included; nothing if it is as described. */
    Optional<String> complaint(Operation operation, Reply reply) {
        JsonNode response = response(operation, reply.status());
        if (response == null) {
            return reply.accepted() ? Optional.of("the status is not described: " + reply.status()) : problem(reply);
        }
        String type = reply.header("Content-Type").replaceFirst(";.*", "");
        JsonNode content = response.path("content");
        if (reply.body().isEmpty() || type.equals("text/event-stream")) {
            return Optional.empty();
        }
        if (!type.contains("json")) {
            return content.has(type) ? Optional.empty() : Optional.of("the type is not described: " + type);
        }
        JsonNode schema = content.has(type)
                ? content.path(type).path("schema")
                : content.path("application/json").path("schema");
        return schema.isMissingNode()
                ? problem(reply)
                : complaints(schema, reply.json()).stream().findFirst();
    }

    private Optional<String> problem(Reply reply) {
        return complaints(JSON.createObjectNode().put("$ref", PROBLEM), reply.json()).stream()
                .findFirst();
    }

    private static @Nullable JsonNode response(Operation operation, int status) {
        JsonNode exact = operation.responses().path(Integer.toString(status));
        if (exact.isMissingNode() && status >= 400) {
            exact = operation.responses().path("default");
        }
        return exact.isMissingNode() ? null : exact;
    }

    private Schema compiled(JsonNode schema) {
        return compiled.computeIfAbsent(schema.toString(), text -> {
            ObjectNode all = JSON.createObjectNode();
            all.putArray("allOf").add(schema);
            all.set("components", components);
            return registry.getSchema(all);
        });
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }
}
