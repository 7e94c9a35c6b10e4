package dev.vpsclaude.faults.client;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform replied; status 0 when it did not. */
public record Reply(int status, String body, Optional<String> cookie, Optional<String> retryAfter) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Reply of(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Set-Cookie").map(text -> text.split(";", 2)[0]),
                response.headers().firstValue("Retry-After"));
    }

    /** @param why there is none */
    public static Reply none(String why) {
        return new Reply(0, why, Optional.empty(), Optional.empty());
    }

    public boolean good() {
        return status >= 200 && status <= 299;
    }

    public String text(String field) {
        return json().path(field).asString("");
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    Reply expectGood() {
        if (!good()) {
            throw new IllegalStateException("The platform replied " + status + ": " + body);
        }
        return this;
    }
}
