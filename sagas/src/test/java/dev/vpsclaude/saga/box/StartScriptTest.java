package dev.vpsclaude.saga.box;

import static dev.vpsclaude.saga.box.BoxOnThisMachine.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.ToolRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The start script, run for real by the shell of the container's image and by another. */
@ParameterizedClass
@ValueSource(strings = {"sh", "dash", "bash"})
class StartScriptTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final EnvironmentSpec SPEC = new EnvironmentSpec(
            List.of(),
            List.of(),
            new Permissions(List.of(ToolRule.of("Read")), List.of(), List.of(), List.of(), 0),
            Collections.emptySortedMap());
    private static final String SETTLED = """
            {"hasCompletedOnboarding":true,"projects":{"/workspace":{"hasTrustDialogAccepted":true}}}""";

    private final String shell;

    @TempDir
    Path home = Path.of("replaced by JUnit");

    private BoxOnThisMachine box = new BoxOnThisMachine(home, "");

    StartScriptTest(String shell) {
        this.shell = shell;
    }

    @BeforeEach
    void openTheBox() throws Exception {
        box = BoxOnThisMachine.with(home, shell);
        Files.createDirectories(home.resolve(".claude"));
    }

    @Test
    void the_settings_are_those_of_the_bundle() throws Exception {
        box.start(BoxVariables.of(SPEC));
        assertThat(json("settings.json")).isEqualTo(JSON.valueToTree(ClaudeSettings.of(SPEC.permissions())));
    }

    @Test
    void settings_of_an_earlier_start_are_replaced() throws Exception {
        Files.writeString(box.claude("settings.json"), "{\"old\":true}");
        box.start(BoxVariables.of(SPEC));
        assertThat(json("settings.json").has("old")).isFalse();
    }

    @Test
    void a_new_box_is_trusted_and_knows_its_way() throws Exception {
        box.start(BoxVariables.of(SPEC));
        assertThat(json(".claude.json")).isEqualTo(JSON.readTree(SETTLED));
    }

    @Test
    void what_claude_code_remembers_is_merged_with_and_never_overwritten() throws Exception {
        Files.writeString(box.claude(".claude.json"), """
                {"oauthAccount":{"name":"Ada"},"projects":{"/workspace":{"history":[1]},"/workspace/a":{"b":2}}}""");
        box.start(BoxVariables.of(SPEC));
        assertThat(json(".claude.json")).isEqualTo(JSON.readTree("""
                                {"oauthAccount":{"name":"Ada"},"hasCompletedOnboarding":true,"projects":{
                                "/workspace":{"history":[1],"hasTrustDialogAccepted":true},"/workspace/a":{"b":2}}}"""));
    }

    @Test
    void starting_twice_gives_the_same_as_starting_once() throws Exception {
        box.start(BoxVariables.of(SPEC));
        String settings = read(box.claude("settings.json"));
        String state = read(box.claude(".claude.json"));
        box.start(BoxVariables.of(SPEC));
        assertThat(read(box.claude("settings.json"))).isEqualTo(settings);
        assertThat(read(box.claude(".claude.json"))).isEqualTo(state);
        assertThat(box.claude(".claude.json.broken")).doesNotExist();
    }

    @Test
    void a_state_file_that_nobody_can_read_is_kept_aside() throws Exception {
        for (String broken : List.of("{\"cut", "[1]", "\"text\"", "{}{}", "{\"projects\":[]}")) {
            Files.writeString(box.claude(".claude.json"), broken);
            box.start(BoxVariables.of(SPEC));
            assertThat(json(".claude.json")).as("after " + broken).isEqualTo(JSON.readTree(SETTLED));
            assertThat(box.claude(".claude.json.broken")).hasContent(broken);
        }
    }

    @Test
    void an_empty_state_file_is_a_new_one() throws Exception {
        Files.createFile(box.claude(".claude.json"));
        box.start(BoxVariables.of(SPEC));
        assertThat(json(".claude.json")).isEqualTo(JSON.readTree(SETTLED));
        assertThat(box.claude(".claude.json.broken")).doesNotExist();
    }

    @Test
    void a_box_starts_without_a_bundle() throws Exception {
        box.start(Map.of());
        assertThat(json("settings.json")).isEqualTo(JSON.createObjectNode());
    }

    @Test
    void a_box_starts_with_a_bundle_that_was_spoilt() throws Exception {
        box.start(Map.of("VPSCLAUDE_BUNDLE", "not base64!"));
        assertThat(json("settings.json")).isEqualTo(JSON.createObjectNode());
    }

    @Test
    void code_server_gets_its_arguments_and_not_the_bundle() throws Exception {
        assertThat(box.start(BoxVariables.of(SPEC)))
                .startsWith("--auth password\n")
                .contains("PORT=8080")
                .doesNotContain("VPSCLAUDE_BUNDLE");
    }

    @Test
    void nothing_is_left_in_the_temporary_folder() throws Exception {
        box.start(BoxVariables.of(SPEC));
        assertThat(box.temporary()).isEmptyDirectory();
    }

    private JsonNode json(String file) {
        return JSON.readTree(read(box.claude(file)));
    }
}
