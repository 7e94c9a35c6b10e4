package dev.vpsclaude.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.testing.WrittenRows;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableBodyTest {

    private static final String ENVIRONMENTS = "/api/v1/environments";

    private final Person person = Person.signUp(RunningPlatform.shared());
    private final WrittenRows before = WrittenRows.of(person);

    @AfterEach
    void nothing_was_written() {
        assertThat(WrittenRows.of(person)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "7",
                "{",
                "{\"name\": }",
                "{\"name\": \"a\"",
                "{'name': 'a'}",
                "{name: \"a\"}",
                "{\"name\": \"a\",}",
                "{\"name\": \"a\"} {}",
                "{\"name\": \"a\"} x",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{\"name\": \"raw \u0000 nul\"}",
                "{\"name\": NaN}",
                "// comment\n{\"name\": \"a\"}"
            })
    void what_is_not_the_json_that_is_expected_is_malformed(String body) {
        person.post(ENVIRONMENTS, body).expectProblem(400, "malformed_json");
    }

    @Test
    void nesting_that_no_honest_request_needs_is_refused() {
        person.post(ENVIRONMENTS, "{\"name\":" + "[".repeat(60) + "]".repeat(60) + "}")
                .expectProblem(422, "validation_failed");
        person.post(ENVIRONMENTS, "[".repeat(100_000)).expectProblem(400, "malformed_json");
    }

    @Test
    void a_text_that_no_honest_request_needs_is_refused() {
        person.post(ENVIRONMENTS, "{\"name\": \"" + "a".repeat(600_000) + "\"}").expectProblem(400, "malformed_json");
    }

    @Test
    void a_key_that_no_honest_request_needs_is_refused() {
        person.post(ENVIRONMENTS, "{\"" + "k".repeat(600) + "\": 1}").expectProblem(400, "malformed_json");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        assertThat(send("application/json", BodyPublishers.ofByteArray("{\"name\":\"\u00fc\"}".getBytes(ISO_8859_1)))
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void a_body_above_a_mebibyte_is_refused_when_it_says_its_length() {
        byte[] body = (" ".repeat(1 << 20) + "{\"name\": \"a\"}").getBytes(UTF_8);
        send("application/json", BodyPublishers.ofByteArray(body)).expectProblem(413, "body_too_large");
    }

    @Test
    void a_body_above_a_mebibyte_is_refused_when_it_comes_in_chunks() {
        byte[] body = (" ".repeat(1 << 20) + "{\"name\": \"a\"}").getBytes(UTF_8);
        send("application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .expectProblem(413, "body_too_large");
    }

    @Test
    void a_large_body_of_somebody_unknown_is_not_read() {
        byte[] body = " ".repeat(1 << 21).getBytes(UTF_8);
        Http.send(Http.request(person.address().resolve(ENVIRONMENTS))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)))
                .expectProblem(403, "csrf_token_invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data"})
    void another_content_type_is_not_supported(String type) {
        send(type, BodyPublishers.ofString("{\"name\": \"a\"}")).expectProblem(415, "unsupported_media_type");
    }

    @Test
    void a_content_type_that_is_none_is_not_supported() {
        send("nonsense", BodyPublishers.ofString("{\"name\": \"a\"}")).expectProblem(415, "unsupported_media_type");
    }

    @Test
    void a_body_without_a_content_type_is_not_supported() {
        Http.send(person.request(ENVIRONMENTS).POST(BodyPublishers.ofString("{\"name\": \"a\"}")))
                .expectProblem(415, "unsupported_media_type");
    }

    private dev.vpsclaude.server.testing.Answer send(String type, BodyPublisher body) {
        return Http.send(
                person.request(ENVIRONMENTS).header("Content-Type", type).POST(body));
    }
}
