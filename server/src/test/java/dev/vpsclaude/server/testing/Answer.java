package dev.vpsclaude.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** A field of the JSON as text; {@code ""} when it is null or not there. */
    public String text(String field) {
        return json().path(field).asString("");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Fails with the whole answer unless it has this status. */
    public Answer expect(int expected) {
        assertThat(status).as("status of: %s", body).isEqualTo(expected);
        return this;
    }

    /** Fails with the whole answer unless it is a problem with this status and code, in the form that all problems have. */
    public Answer expectProblem(int expected, String code) {
        expect(expected);
        assertThat(header("Content-Type")).as("form of: %s", body).startsWith("application/problem+json");
        assertThat(text("code")).as("code of: %s", body).isEqualTo(code);
        assertThat(text("type")).isEqualTo("urn:vpsclaude:problem:" + code);
        assertThat(json().path("status").asInt()).isEqualTo(expected);
        assertThat(text("title")).isNotBlank();
        assertThat(text("detail")).isNotBlank();
        assertThat(text("traceId")).matches("[0-9a-f]{12}");
        return this;
    }

    /** The fields that a problem complains about, each as {@code field: code}. */
    public List<String> complaints() {
        return json().path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + ": "
                        + error.path("code").asString())
                .toList();
    }

    /** The body without what differs from answer to answer. */
    public String withoutTrace() {
        return body.replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
