package dev.vpsclaude.saga.box;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.HostName;
import dev.vpsclaude.messages.environment.PermissionMode;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.environment.WorkspacePath;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaudeSettingsTest {

    private static final List<ToolRule> READ = List.of(ToolRule.of("Read"));

    @Test
    void without_permissions_claude_code_asks() {
        rules(Permissions.NONE)
                .containsEntry("defaultMode", "default")
                .containsEntry("allow", List.of())
                .containsEntry("deny", List.of())
                .containsEntry("additionalDirectories", List.of());
    }

    @Test
    void a_list_of_allowed_tools_is_a_whitelist() {
        rules(new Permissions(READ, List.of(), List.of(), List.of(), 0))
                .containsEntry("defaultMode", "dontAsk")
                .containsEntry("allow", List.of("Read"));
    }

    @ParameterizedTest
    @CsvSource({"DEFAULT, default", "ACCEPT_EDITS, acceptEdits", "PLAN, plan", "DONT_ASK, dontAsk"})
    void a_chosen_mode_is_that_of_claude_code_whatever_is_allowed(PermissionMode mode, String word) {
        rules(new Permissions(READ, List.of(), List.of(), List.of(), 0, mode)).containsEntry("defaultMode", word);
        rules(new Permissions(List.of(), List.of(), List.of(), List.of(), 0, mode))
                .containsEntry("defaultMode", word);
    }

    @Test
    void blocked_tools_alone_make_no_whitelist() {
        rules(new Permissions(List.of(), List.of(ToolRule.of("Bash(rm:*)")), List.of(), List.of(), 0))
                .containsEntry("defaultMode", "default")
                .containsEntry("deny", List.of("Bash(rm:*)"));
    }

    @Test
    void a_host_may_be_fetched_from() {
        rules(new Permissions(List.of(), List.of(), List.of(HostName.of("*.example.com")), List.of(), 0))
                .containsEntry("allow", List.of("WebFetch(domain:*.example.com)"));
    }

    @Test
    void a_path_is_absolute_by_two_slashes_and_a_folder_to_work_in() {
        rules(new Permissions(List.of(), List.of(), List.of(), List.of(WorkspacePath.of("/home/coder/notes")), 0))
                .containsEntry("allow", List.of("Read(//home/coder/notes/**)", "Edit(//home/coder/notes/**)"))
                .containsEntry("additionalDirectories", List.of("/home/coder/notes"));
    }

    @Test
    void tools_come_before_hosts_and_paths() {
        rules(new Permissions(
                        READ,
                        List.of(),
                        List.of(HostName.of("example.com")),
                        List.of(WorkspacePath.of("/workspace")),
                        0))
                .containsEntry(
                        "allow",
                        List.of(
                                "Read",
                                "WebFetch(domain:example.com)",
                                "Read(//workspace/**)",
                                "Edit(//workspace/**)"));
    }

    @Test
    void a_limit_of_tokens_is_a_variable() {
        assertThat(ClaudeSettings.of(new Permissions(List.of(), List.of(), List.of(), List.of(), 4096)))
                .containsEntry("env", Map.of("CLAUDE_CODE_MAX_OUTPUT_TOKENS", "4096"));
    }

    @Test
    void no_limit_of_tokens_leaves_claude_codes_own() {
        assertThat(ClaudeSettings.of(Permissions.NONE)).containsEntry("env", Map.of());
    }

    private static MapAssert<Object, Object> rules(Permissions permissions) {
        return assertThat(ClaudeSettings.of(permissions).get("permissions"))
                .asInstanceOf(InstanceOfAssertFactories.MAP);
    }
}
