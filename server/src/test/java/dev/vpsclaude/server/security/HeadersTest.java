package dev.vpsclaude.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersTest {

    private final Person person = Person.signUp(RunningPlatform.shared());

    /** The status of pages and assets is not asked for: whether the dashboard was bundled is another test's business. */
    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /login",
        "GET, /environments/env_x",
        "GET, /assets/index.js",
        "GET, /theme.js",
        "GET, /nowhere",
        "GET, /health",
        "GET, /api-reference/openapi.json",
        "GET, /api/v1/platform",
        "GET, /api/v1/environments",
        "GET, /api/v1/nothing",
        "PUT, /api/v1/environments",
        "POST, /api/v1/environments"
    })
    void every_kind_of_answer_has_them(String method, String path) {
        protectedBy(person.send(method, path));
        protectedBy(Http.send(
                Http.request(URI.create(person.address() + path)).method(method, HttpRequest.BodyPublishers.noBody())));
    }

    /** Whether they are answers to somebody or to nobody, of success or not. */
    @ParameterizedTest
    @CsvSource({
        "GET, /health",
        "GET, /api/v1/platform",
        "GET, /api/v1/auth/session",
        "GET, /api/v1/environments",
        "GET, /api/v1/environments/env_x",
        "GET, /api/v1/nothing",
        "GET, /api/v1/admin/orphans",
        "PUT, /api/v1/environments",
        "POST, /api/v1/environments",
        "POST, /api/v1/auth/login",
        "POST, /api/v1/auth/register"
    })
    void answers_of_the_api_are_stored_by_nobody(String method, String path) {
        assertThat(person.send(method, path).header("Cache-Control")).contains("no-store");
        assertThat(Http.send(Http.request(URI.create(person.address() + path))
                                .method(method, HttpRequest.BodyPublishers.noBody()))
                        .header("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void neither_is_the_answer_that_tells_a_password_nor_the_stream() throws Exception {
        Answer created =
                person.post("/api/v1/environments", "{\"name\": \"Generated\"}").expect(201);
        assertThat(created.text("password")).hasSize(20);
        assertThat(created.header("Cache-Control")).contains("no-store");
        HttpRequest stream = person.request("/api/v1/events").build();
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream open = read(client, stream)) {
            assertThat(open).isNotNull();
        }
    }

    private static InputStream read(HttpClient client, HttpRequest stream) throws Exception {
        HttpResponse<InputStream> answer = client.send(stream, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return answer.body();
    }

    private static void protectedBy(Answer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.status()).isLessThan(500);
    }
}
