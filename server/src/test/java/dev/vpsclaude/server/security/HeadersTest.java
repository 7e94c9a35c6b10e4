package dev.vpsclaude.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
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
        protectedBy(Http.send(Http.request(URI.create(person.address() + path))
                .method(method, java.net.http.HttpRequest.BodyPublishers.noBody())));
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
