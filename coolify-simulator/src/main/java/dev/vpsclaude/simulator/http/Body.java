package dev.vpsclaude.simulator.http;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads bodies the way Laravel does: every string is trimmed, and an empty one becomes null (contract 2.2). */
final class Body {

    private static final Set<String> LEFT_AS_SENT = Set.of("password", "password_confirmation", "current_password");

    private Body() {}

    /** The body of a call that insists on JSON; refuses with 400 otherwise. */
    static ObjectNode required(Request request) {
        if (!request.hasJsonBody()) {
            throw new Refused(Problems.invalidRequest("Content-Type must be application/json."));
        }
        JsonNode body = parsed(request.body());
        if (body.isEmpty()) {
            throw new Refused(Problems.invalidRequest(body.isContainer() ? "Empty JSON." : "Invalid JSON."));
        }
        return asObject(body);
    }

    /** The body of a call that takes what it gets; nothing when it is no JSON object. */
    static ObjectNode lenient(Request request) {
        if (!request.hasJsonBody()) {
            return Json.object();
        }
        try {
            return asObject(Json.read(request.body()));
        } catch (JacksonException broken) {
            return Json.object();
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return Json.read(body);
        } catch (JacksonException broken) {
            throw new Refused(Problems.invalidRequest("Invalid JSON."));
        }
    }

    private static ObjectNode asObject(JsonNode body) {
        return body instanceof ObjectNode object ? normalised(object) : Json.object();
    }

    private static ObjectNode normalised(ObjectNode object) {
        ObjectNode result = Json.object();
        object.properties()
                .forEach(member -> result.set(
                        member.getKey(),
                        LEFT_AS_SENT.contains(member.getKey()) ? member.getValue() : normalised(member.getValue())));
        return result;
    }

    private static JsonNode normalised(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> normalised(object);
            case ArrayNode array -> {
                ArrayNode result = Json.array();
                array.forEach(element -> result.add(normalised(element)));
                yield result;
            }
            case StringNode text -> {
                String trimmed = text.stringValue().strip();
                yield trimmed.isEmpty() ? NullNode.instance : StringNode.valueOf(trimmed);
            }
            default -> node;
        };
    }
}
