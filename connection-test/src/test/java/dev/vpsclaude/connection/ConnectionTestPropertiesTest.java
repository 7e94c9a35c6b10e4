package dev.vpsclaude.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ConnectionTestPropertiesTest {

    @Test
    void allow_nothing_that_is_not_said() {
        ConnectionTestProperties read = read(Map.of());

        assertThat(read.allowedRanges()).isEmpty();
        assertThat(read.allowHttp()).isFalse();
        assertThat(read.httpPorts()).containsExactlyInAnyOrder(443, 8443);
        assertThat(read.minimumTime()).isEqualTo(Duration.ofMillis(300));
        assertThat(read.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(read.callTimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void read_ranges_from_text() {
        ConnectionTestProperties read = read(Map.of("vpsclaude.connection-test.allowed-ranges", "10.0.0.0/8,fd00::/8"));

        assertThat(read.allowedRanges()).containsExactly(AddressRange.of("10.0.0.0/8"), AddressRange.of("fd00::/8"));
    }

    @Test
    void refuse_a_range_that_means_another() {
        assertThatThrownBy(() -> read(Map.of("vpsclaude.connection-test.allowed-ranges", "10.0.0.1/8")))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessage("the address must be the first of its range");
    }

    private static ConnectionTestProperties read(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("vpsclaude.connection-test", ConnectionTestProperties.class);
    }
}
