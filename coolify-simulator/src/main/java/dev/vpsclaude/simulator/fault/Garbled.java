package dev.vpsclaude.simulator.fault;

import dev.vpsclaude.simulator.http.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes nonsense of an answer. */
final class Garbled {

    private Garbled() {}

    static String body(Garbage garbage, String body) {
        return switch (garbage) {
            case BROKEN_JSON -> "{\"uuid\":\"" + body.replace("\"", "'").replace("}", "") + "\u0000";
            case WRONG_TYPES -> wrong(body);
        };
    }

    private static String wrong(String body) {
        try {
            return Json.write(wrong(Json.read(body)));
        } catch (JacksonException bareText) {
            return "{\"text\":[]}";
        }
    }

    /** Lists turn into objects, texts into numbers, and what is left into texts; keys stay. */
    private static JsonNode wrong(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode result = Json.object();
                object.properties().forEach(member -> result.set(member.getKey(), wrong(member.getValue())));
                yield result;
            }
            case ArrayNode array -> Json.object().put("count", array.size());
            case StringNode text -> IntNode.valueOf(text.stringValue().length());
            case BooleanNode flag -> StringNode.valueOf("perhaps");
            default -> Json.array().add(node);
        };
    }
}
