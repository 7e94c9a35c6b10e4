package dev.vpsclaude.simulator.http;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An answer before it is sent. */
public record Answer(int status, String contentType, String body, Map<String, String> headers) {

    public static Answer json(int status, JsonNode body) {
        return new Answer(status, "application/json", Json.write(body), Map.of());
    }

    public static Answer ok(JsonNode body) {
        return json(200, body);
    }

    public static Answer message(int status, String message) {
        return json(status, Json.object().put("message", message));
    }

    /** Laravel sends a bare text as HTML; version and health come this way (contract 1.1). */
    public static Answer html(int status, String text) {
        return new Answer(status, "text/html; charset=utf-8", text, Map.of());
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, Map.copyOf(more));
    }
}
