package dev.vpsclaude.server.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands where only Spring looks is found late, and told as plainly. */
class UnboundSettingTest {

    @ParameterizedTest
    @CsvSource({
        "vpsclaude.box.node,      abc; rm -rf /, vpsclaude.box.node must be a version",
        "vpsclaude.mcp.packages[0].name, a b,    vpsclaude.mcp.packages[0].name cannot be used: ",
        "vpsclaude.budgets.build, soon,          vpsclaude.budgets.build cannot be used: "
    })
    void it_refuses_the_start_and_is_named(String name, String value, String complaint) {
        assertThatThrownBy(() -> RunningPlatform.start(RunningPlatform.FAST, Map.of(name, value)))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageStartingWith("The settings cannot be used:")
                .hasMessageContaining(complaint);
    }
}
