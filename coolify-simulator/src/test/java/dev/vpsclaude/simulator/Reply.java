package dev.vpsclaude.simulator;

import dev.vpsclaude.simulator.http.Json;
import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What came back over the wire. */
record Reply(int status, String body, HttpHeaders headers) {

    JsonNode json() {
        return Json.read(body);
    }

    String text(String field) {
        return json().path(field).asString();
    }

    String message() {
        return text("message");
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
