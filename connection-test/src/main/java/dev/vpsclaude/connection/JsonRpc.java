package dev.vpsclaude.connection;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON-RPC 2.0, as far as asking needs it. */
final class JsonRpc {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonRpc() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static String request(int id, String method, ObjectNode parameters) {
        return message(method).put("id", id).set("params", parameters).toString();
    }

    static String notification(String method) {
        return message(method).toString();
    }

    /** The result, if this message answers the request; a server may say other things in between. */
    static Optional<JsonNode> result(String message, int id) throws TestFailed {
        JsonNode node = parsed(message);
        if (!node.path("id").isInt() || node.path("id").intValue() != id || node.has("method")) {
            return Optional.empty();
        }
        TestFailed.unless(node.path("result").isObject() && !node.has("error"));
        return Optional.of(node.path("result"));
    }

    private static ObjectNode message(String method) {
        return object().put("jsonrpc", "2.0").put("method", method);
    }

    private static JsonNode parsed(String message) throws TestFailed {
        try {
            return JSON.readTree(message);
        } catch (JacksonException none) {
            throw TestFailed.unexpected();
        }
    }
}
