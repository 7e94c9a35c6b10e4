package dev.vpsclaude.saga.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vpsclaude.messages.mcp.McpPackage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AllowedPackagesTest {

    private static final McpPackage MEMORY = McpPackage.of("@modelcontextprotocol/server-memory");

    @Test
    void without_a_list_of_the_operators_the_pinned_ones_are_allowed() {
        assertThat(bound(Map.of())).isEqualTo(AllowedPackages.PINNED);
        assertThat(AllowedPackages.PINNED.find(MEMORY)).isPresent();
    }

    @Test
    void the_operators_list_takes_their_place() {
        AllowedPackages own = bound(Map.of(
                "vpsclaude.mcp.packages[0].name", "own-server",
                "vpsclaude.mcp.packages[0].version", "1.2.3",
                "vpsclaude.mcp.packages[0].command", "own",
                "vpsclaude.mcp.packages[0].title", "Own",
                "vpsclaude.mcp.packages[0].description", "Ours."));

        assertThat(own.packages())
                .containsExactly(new AllowedPackage(McpPackage.of("own-server"), "1.2.3", "own", "Own", "Ours."));
        assertThat(own.find(MEMORY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"latest, own", "1.0.0 && true, own", "1.0.0, ../own", "1.0.0, own -x"})
    void what_would_not_be_one_word_of_a_command_is_refused(String version, String command) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AllowedPackage(McpPackage.of("own-server"), version, command, "Own", "Ours."))
                .withMessageStartingWith("The package own-server needs a ");
    }

    private static AllowedPackages bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("vpsclaude.mcp", AllowedPackages.class);
    }
}
