package dev.vpsclaude.coolify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CoolifyPropertiesTest {

    private static final Map<String, String> LEAST = Map.of(
            "vpsclaude.coolify.api-url", "https://coolify.example.org/api/v1",
            "vpsclaude.coolify.token", "7|secret-token",
            "vpsclaude.coolify.project-uuid", "project-1",
            "vpsclaude.coolify.server-uuid", "server-1",
            "vpsclaude.coolify.wildcard-domain", "boxes.example.org");

    @Test
    void what_is_left_out_has_a_default() {
        CoolifyProperties properties = bind(LEAST);

        assertThat(properties.environmentName()).isEqualTo("production");
        assertThat(properties.pollInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(properties.requestsPerMinute()).isEqualTo(150);
        assertThat(properties.probeAddress()).isNull();
        assertThat(properties.circuit().failures()).isEqualTo(5);
        assertThat(properties.circuit().pause()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void the_token_does_not_print_itself() {
        assertThat(bind(LEAST).toString()).doesNotContain("secret-token");
        assertThat(bind(LEAST).token().reveal()).isEqualTo("7|secret-token");
    }

    @ParameterizedTest
    @CsvSource({
        "api-url,ftp://coolify.example.org",
        "token,' '",
        "token,with space",
        "project-uuid,../x",
        "destination-uuid,a/b",
        "box-scheme,gopher",
        "wildcard-domain,https://boxes.example.org",
        "probe-address,127.0.0.1",
        "memory-limit,lots",
        "cpu-limit,abc",
        "poll-interval,0s",
        "workers,0",
        "lease-time,1s",
        "requests-per-minute,0",
        "minute,0s",
        "keep-settled,23h",
        "circuit.failures,0",
        "circuit.pause,0s"
    })
    void what_cannot_work_is_said_at_the_start(String name, String value) {
        Map<String, String> settings = new HashMap<>(LEAST);
        settings.put("vpsclaude.coolify." + name, value);

        assertThatThrownBy(() -> bind(settings))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    private static CoolifyProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("vpsclaude.coolify", CoolifyProperties.class)
                .get();
    }
}
