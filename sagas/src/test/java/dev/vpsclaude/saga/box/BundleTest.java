package dev.vpsclaude.saga.box;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.ToolRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final EnvironmentSpec SPEC = new EnvironmentSpec(
            List.of(),
            List.of(),
            new Permissions(List.of(ToolRule.of("Read")), List.of(), List.of(), List.of(), 7),
            Collections.emptySortedMap());

    @Test
    void it_unpacks_to_the_settings() throws IOException {
        assertThat(unpacked(Bundle.of(SPEC).encoded())).isEqualTo("""
                        {"settings":{"env":{"CLAUDE_CODE_MAX_OUTPUT_TOKENS":"7"},\
                        "permissions":{"additionalDirectories":[],"allow":["Read"],"defaultMode":"dontAsk","deny":[]}},"files":{},\
                        "mcpServers":{}}""");
    }

    /** Bytes 4 to 7 of a gzip header are a time (RFC 1952, 2.3.1); the order of the JSON's keys is shown above. */
    @Test
    void equal_specs_give_equal_text_at_any_time_of_day() {
        String encoded = Bundle.of(SPEC).encoded();
        assertThat(encoded).isEqualTo(Bundle.of(SPEC).encoded());
        assertThat(Base64.getDecoder().decode(encoded)).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    }

    @Test
    void it_consists_of_letters_that_no_shell_can_spoil() {
        assertThat(Bundle.of(SPEC).encoded()).matches("[A-Za-z0-9+/=]+");
    }

    @Test
    void it_travels_in_a_variable_beside_the_port() {
        assertThat(BoxVariables.of(SPEC))
                .containsOnlyKeys("PORT", "VPSCLAUDE_BUNDLE")
                .containsEntry("PORT", "8080")
                .containsEntry("VPSCLAUDE_BUNDLE", Bundle.of(SPEC).encoded());
    }

    private static String unpacked(String encoded) throws IOException {
        byte[] packed = Base64.getDecoder().decode(encoded);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
