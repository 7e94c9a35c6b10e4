package dev.vpsclaude.messages.environment;

import static dev.vpsclaude.messages.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnvironmentSpecTest {

    private static final SecretRef SECRET = new SecretRef(new SecretId(new UUID(0, 1)), 1);

    @Test
    void fifty_variables_fit_and_no_more() {
        assertThat(withVariables(50).variables()).hasSize(50);
        assertRefused(it -> withVariables(51), "51 variables", "too_many");
    }

    @Test
    void a_hundred_tools_fit_and_no_more() {
        assertThat(withTools(100).allowedTools()).hasSize(100);
        assertRefused(it -> withTools(101), "101 tools", "too_many");
    }

    @Test
    void tokens_are_limited_by_a_sensible_number() {
        assertThat(withTokens(1_000_000).maxTokens()).isEqualTo(1_000_000);
        assertRefused(it -> withTokens(1_000_001), "a million and one", "out_of_range");
        assertRefused(it -> withTokens(-1), "less than nothing", "out_of_range");
    }

    @Test
    void what_the_caller_does_later_does_not_change_it() {
        SortedMap<VariableName, SecretRef> variables = new TreeMap<>();
        EnvironmentSpec spec = new EnvironmentSpec(List.of(), List.of(), Permissions.NONE, variables);
        variables.put(VariableName.of("LATER"), SECRET);
        assertThat(spec).isEqualTo(EnvironmentSpec.EMPTY);
    }

    private static EnvironmentSpec withVariables(int number) {
        SortedMap<VariableName, SecretRef> variables = new TreeMap<>();
        for (int i = 0; i < number; i++) {
            variables.put(VariableName.of("V" + i), SECRET);
        }
        return new EnvironmentSpec(List.of(), List.of(), Permissions.NONE, variables);
    }

    private static Permissions withTools(int number) {
        List<ToolRule> tools = Collections.nCopies(number, ToolRule.of("Read"));
        return new Permissions(tools, List.of(), List.of(), List.of(), 0);
    }

    private static Permissions withTokens(int tokens) {
        return new Permissions(List.of(), List.of(), List.of(), List.of(), tokens);
    }
}
