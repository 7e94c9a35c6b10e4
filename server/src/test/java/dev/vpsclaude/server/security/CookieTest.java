package dev.vpsclaude.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CookieTest {

    private static final Map<String, String> PRODUCTION = Map.of(
            "APP_ENV", "prod",
            "COOLIFY_API_URL", "http://127.0.0.1:9/api/v1",
            "COOLIFY_API_TOKEN", "1|nothing",
            "COOLIFY_PROJECT_UUID", "p",
            "COOLIFY_SERVER_UUID", "s",
            "WILDCARD_DOMAIN", "example.org");

    @Test
    void in_production_the_cookie_is_host_only_by_its_name_and_sent_over_https_alone() {
        RunningPlatform platform = RunningPlatform.start(PRODUCTION, Map.of());
        try {
            String cookie = signUp(platform);
            assertThat(cookie)
                    .startsWith("__Host-sid=")
                    .contains("Secure")
                    .contains("HttpOnly")
                    .contains("SameSite=Lax")
                    .contains("Path=/")
                    .doesNotContainIgnoringCase("Domain");
        } finally {
            platform.remove();
        }
    }

    private static String signUp(RunningPlatform platform) {
        return Http.send(Http.request(URI.create(platform.address() + "/api/v1/auth/register"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("""
                            {"email": "eve@example.org", "username": "eve", "name": "Eve", "password": "seven quiet lanterns"}\
                            """)))
                .expect(201)
                .header("Set-Cookie");
    }
}
