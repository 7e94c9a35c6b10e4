package dev.vpsclaude.simulator;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Compares a value with a schema, as far as that document goes: types, required keys, lists and allowed words. Null
 * passes everywhere, because the document leaves it out for columns that may be null.
 */
final class SchemaCheck {

    private final OpenApiDocument document;
    private final List<String> complaints = new ArrayList<>();

    private SchemaCheck(OpenApiDocument document) {
        this.document = document;
    }

    static List<String> complaints(OpenApiDocument document, JsonNode schema, JsonNode value) {
        SchemaCheck check = new SchemaCheck(document);
        check.look("", document.resolved(schema), value);
        return check.complaints;
    }

    private void look(String at, JsonNode schema, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        String type = schema.path("type").asString("");
        if (!fits(type, value)) {
            complaints.add(at + " is " + value.getNodeType() + ", documented as " + type);
            return;
        }
        words(at, schema, value);
        schema.path("required").forEach(key -> {
            if (!value.has(key.asString())) {
                complaints.add(at + "/" + key.asString() + " is missing");
            }
        });
        schema.path("properties").properties().forEach(member -> {
            if (value.has(member.getKey())) {
                look(at + "/" + member.getKey(), document.resolved(member.getValue()), value.path(member.getKey()));
            }
        });
        if (schema.has("items")) {
            value.forEach(item -> look(at + "[]", document.resolved(schema.path("items")), item));
        }
    }

    private void words(String at, JsonNode schema, JsonNode value) {
        boolean known = !schema.has("enum") || schema.path("enum").valueStream().anyMatch(word -> word.equals(value));
        if (!known) {
            complaints.add(at + " is " + value + ", documented as one of " + schema.path("enum"));
        }
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }
}
