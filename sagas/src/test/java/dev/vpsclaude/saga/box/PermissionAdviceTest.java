package dev.vpsclaude.saga.box;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.HostName;
import dev.vpsclaude.messages.environment.PermissionMode;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.environment.WorkspacePath;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionAdviceTest {

    private static final List<ToolRule> READ = List.of(ToolRule.of("Read"));

    @Test
    void what_claude_code_keeps_to_needs_no_advice() {
        assertThat(PermissionAdvice.on(Permissions.NONE)).isEmpty();
        assertThat(PermissionAdvice.on(new Permissions(READ, READ, List.of(), List.of(), 1)))
                .isEmpty();
    }

    @Test
    void a_list_that_does_not_forbid_the_rest_is_no_whitelist() {
        assertThat(PermissionAdvice.on(
                        new Permissions(READ, List.of(), List.of(), List.of(), 0, PermissionMode.ACCEPT_EDITS)))
                .extracting(PermissionAdvice::field)
                .containsExactly("allowedTools");
    }

    @Test
    void what_a_shell_can_go_around_is_said() {
        assertThat(PermissionAdvice.on(new Permissions(
                        List.of(),
                        List.of(ToolRule.of("Bash(rm:*)")),
                        List.of(HostName.of("example.com")),
                        List.of(WorkspacePath.of("/workspace/a")),
                        0)))
                .extracting(PermissionAdvice::field)
                .containsExactly("blockedTools", "allowedHosts", "filesystemPaths");
    }
}
