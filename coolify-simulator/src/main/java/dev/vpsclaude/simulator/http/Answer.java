package dev.vpsclaude.simulator.http;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An answer before it is sent. */
public record Answer(int status, String contentType, String body, Map<String, String> headers, Delivery delivery) {

    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, contentType, body, Map.of(), new Delivery.Whole());
    }

    public static Answer json(int status, JsonNode body) {
        return of(status, "application/json", Json.write(body));
    }

    public static Answer ok(JsonNode body) {
        return json(200, body);
    }

    public static Answer message(int status, String message) {
        return json(status, Json.object().put("message", message));
    }

    /** Laravel sends a bare text as HTML; version and health come this way (contract 1.1). */
    public static Answer html(int status, String text) {
        return of(status, "text/html; charset=utf-8", text);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, Map.copyOf(more), delivery);
    }

    public Answer with(Delivery other) {
        return new Answer(status, contentType, body, headers, other);
    }

    public Answer withBody(String other) {
        return new Answer(status, contentType, other, headers, delivery);
    }
}
