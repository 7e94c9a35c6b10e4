package dev.vpsclaude.saga.box;

import static dev.vpsclaude.saga.box.BoxOnThisMachine.read;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The start script, run for real by the shell of the container's image and by others. */
@ParameterizedClass
@ValueSource(strings = {"sh", "dash", "bash"})
class StartScriptTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> VARIABLES = BoxVariables.plain(BoxExamples.EMPTY, AllowedPackages.PINNED);
    private static final String SETTLED = """
            {"hasCompletedOnboarding":true,"mcpServers":{},"projects":{"/workspace":{"hasTrustDialogAccepted":true}}}""";
    private static final Map<String, Object> DOCS = Map.of("type", "http", "url", "https://docs.example.org/mcp");

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
    void the_settings_are_those_of_the_bundle_and_stand_where_they_win_over_all_others() throws Exception {
        box.start(VARIABLES);
        assertThat(json(box.managed().resolve("managed-settings.json")))
                .isEqualTo(JSON.valueToTree(ClaudeSettings.of(BoxExamples.SPEC.permissions())));
    }

    @Test
    void settings_of_the_person_in_the_box_stay() throws Exception {
        Files.writeString(box.claude("settings.json"), "{\"theme\":\"dark\"}");
        box.start(VARIABLES);
        assertThat(box.claude("settings.json")).hasContent("{\"theme\":\"dark\"}");
    }

    @Test
    void files_of_the_bundle_stand_beside_the_settings() throws Exception {
        String skill = "---\nname: review\n---\nFrom \"here\" `on` $HOME\n";
        box.start(
                with(Map.of(".claude/skills/review/SKILL.md", skill, ".claude/skills/review/a/b.txt", "é"), Map.of()));
        assertThat(box.managed().resolve(".claude/skills/review/SKILL.md")).hasContent(skill);
        assertThat(box.managed().resolve(".claude/skills/review/a/b.txt")).hasContent("é");
    }

    @Test
    void a_full_box_has_its_skill_its_servers_and_what_these_need() throws Exception {
        Map<String, String> variables = new HashMap<>(BoxVariables.plain(BoxExamples.FULL, AllowedPackages.PINNED));
        BoxVariables.secret(BoxExamples.FULL).forEach((name, secret) -> variables.put(name, "value-of-" + name));
        String started = box.start(variables);
        assertThat(started)
                .contains("VPSCLAUDE_MCP_1_DSN=value-of-VPSCLAUDE_MCP_1_DSN")
                .doesNotContain("VPSCLAUDE_BUNDLE");
        Path skill = box.managed().resolve(".claude/skills/review-code");
        assertThat(skill.resolve("SKILL.md")).content().startsWith("---\nname: \"review-code\"\n");
        assertThat(skill.resolve("scripts/check.sh")).hasContent("echo ok\n");
        assertThat(skill.resolve("picture.png")).hasBinaryContent(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertThat(state().get("mcpServers").propertyNames())
                .containsExactlyInAnyOrder("orders", "notes", "memory", "docs");
        assertThat(box.managed().resolve("dbhub/orders.toml")).content().contains("dsn = \"${VPSCLAUDE_MCP_1_DSN}\"");
        assertThat(String.join("\n", files().values()).replace(started, "")).doesNotContain("value-of-");
    }

    /** Sent by a program of before, while a deployment is under way that a newer one goes on with. */
    @Test
    void a_bundle_without_files_sets_the_box_up_all_the_same() throws Exception {
        Map<String, Object> former =
                Map.of("settings", Map.of("env", Map.of()), "files", Map.of(), "mcpServers", Map.of());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(JSON.writeValueAsBytes(former));
        }
        box.start(Map.of("VPSCLAUDE_BUNDLE", Base64.getEncoder().encodeToString(packed.toByteArray())));
        assertThat(json(box.managed().resolve("managed-settings.json"))).isEqualTo(JSON.readTree("{\"env\":{}}"));
    }

    @Test
    void a_new_box_is_trusted_and_knows_its_way() throws Exception {
        box.start(VARIABLES);
        assertThat(state()).isEqualTo(JSON.readTree(SETTLED));
    }

    @Test
    void what_claude_code_remembers_is_merged_with_and_never_overwritten() throws Exception {
        Files.writeString(box.claude(".claude.json"), """
                {"oauthAccount":{"name":"Ada"},"projects":{"/workspace":{"history":[1]},"/workspace/a":{"b":2}}}""");
        box.start(VARIABLES);
        assertThat(state()).isEqualTo(JSON.readTree("""
                                {"oauthAccount":{"name":"Ada"},"hasCompletedOnboarding":true,"mcpServers":{},"projects":{
                                "/workspace":{"history":[1],"hasTrustDialogAccepted":true},"/workspace/a":{"b":2}}}"""));
    }

    @Test
    void servers_come_and_go_and_those_of_the_person_in_the_box_stay() throws Exception {
        Files.writeString(box.claude(".claude.json"), "{\"mcpServers\":{\"mine\":{\"command\":\"x\"}}}");
        box.start(with(Map.of(), Map.of("docs", DOCS, "old", DOCS)));
        assertThat(state().get("mcpServers").propertyNames()).containsExactlyInAnyOrder("mine", "docs", "old");
        assertThat(state().at("/mcpServers/docs")).isEqualTo(JSON.valueToTree(DOCS));

        box.start(with(Map.of(), Map.of("docs", DOCS)));
        assertThat(state().get("mcpServers").propertyNames()).containsExactlyInAnyOrder("mine", "docs");
    }

    @Test
    void a_key_that_its_owner_gave_is_not_asked_about() throws Exception {
        Map<String, String> variables = new HashMap<>(VARIABLES);
        variables.put("ANTHROPIC_API_KEY", "invented-key-0123456789abcdefghij");
        box.start(variables);
        box.start(variables);
        assertThat(state().at("/customApiKeyResponses/approved"))
                .isEqualTo(JSON.valueToTree(List.of("0123456789abcdefghij")));
    }

    @Test
    void starting_twice_gives_the_same_as_starting_once() throws Exception {
        Map<String, String> variables = with(Map.of("skill", "text"), Map.of("docs", DOCS));
        box.start(variables);
        Map<String, String> once = files();
        box.start(variables);
        assertThat(files())
                .isEqualTo(once)
                .containsKey(".claude/.claude.json")
                .doesNotContainKey(".claude/.claude.json.broken");
    }

    @Test
    void a_state_file_that_nobody_can_read_is_kept_aside() throws Exception {
        for (String broken : List.of(
                "{\"cut",
                "[1]",
                "\"text\"",
                "{}{}",
                "\0\0\0\0",
                "{\"projects\":[]}",
                "{\"mcpServers\":7}",
                "{\"projects\":{\"/workspace\":1}}")) {
            Files.writeString(box.claude(".claude.json"), broken);
            box.start(VARIABLES);
            assertThat(state()).as("after " + broken).isEqualTo(JSON.readTree(SETTLED));
            assertThat(box.claude(".claude.json.broken")).hasContent(broken);
        }
    }

    @Test
    void starting_twice_over_a_broken_state_file_gives_the_same_as_starting_once() throws Exception {
        Files.writeString(box.claude(".claude.json"), "{\"cut");
        Map<String, String> variables = BoxVariables.plain(BoxExamples.FULL, AllowedPackages.PINNED);
        box.start(variables);
        Map<String, String> once = files();
        box.start(variables);
        assertThat(files()).isEqualTo(once);
        assertThat(box.claude(".claude.json.broken")).hasContent("{\"cut");
        assertThat(state().get("mcpServers").propertyNames()).contains("orders", "memory");
    }

    @Test
    void a_file_of_names_that_holds_none_does_not_keep_the_box_from_starting() throws Exception {
        for (String spoilt : List.of("null", "7", "{}", "[null, 7, {}]", "[\"cut")) {
            Files.writeString(box.claude(".vpsclaude-mcp-servers.json"), spoilt);
            box.start(BoxVariables.plain(BoxExamples.FULL, AllowedPackages.PINNED));
            assertThat(state().get("mcpServers").propertyNames())
                    .as("after " + spoilt)
                    .contains("orders");
        }
    }

    @Test
    void an_empty_state_file_is_a_new_one() throws Exception {
        Files.createFile(box.claude(".claude.json"));
        box.start(VARIABLES);
        assertThat(state()).isEqualTo(JSON.readTree(SETTLED));
        assertThat(box.claude(".claude.json.broken")).doesNotExist();
    }

    @Test
    void a_box_without_its_rules_does_not_start() throws Exception {
        Files.writeString(box.claude(".claude.json"), "{\"mine\":1}");
        for (Map<String, String> spoilt : List.of(
                Map.<String, String>of(),
                Map.of("VPSCLAUDE_BUNDLE", ""),
                Map.of("VPSCLAUDE_BUNDLE", "not base64!"),
                Map.of(
                        "VPSCLAUDE_BUNDLE",
                        requireNonNull(VARIABLES.get("VPSCLAUDE_BUNDLE")).substring(0, 40)))) {
            var outcome = box.tryToStart(spoilt);
            assertThat(outcome.exit()).as(outcome.output()).isEqualTo(1);
            assertThat(outcome.output())
                    .contains("the configuration could not be applied")
                    .doesNotContain("--auth");
            assertThat(state()).isEqualTo(JSON.readTree("{\"mine\":1}"));
        }
    }

    @Test
    void code_server_gets_its_arguments_and_not_the_bundle() throws Exception {
        assertThat(box.start(VARIABLES))
                .startsWith("--auth password\n")
                .contains("PORT=8080")
                .doesNotContain("VPSCLAUDE");
    }

    private static Map<String, String> with(Map<String, String> files, Map<String, Object> servers) {
        Bundle bundle = new Bundle(Map.of(), new TreeMap<>(files), new TreeMap<>(), new TreeMap<>(servers));
        return Map.of("VPSCLAUDE_BUNDLE", bundle.encoded(90_000));
    }

    private JsonNode state() {
        return json(box.claude(".claude.json"));
    }

    private static JsonNode json(Path file) {
        return JSON.readTree(read(file));
    }

    private Map<String, String> files() throws Exception {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> texts.put(home.relativize(file).toString(), bytes(file)));
        }
        return texts;
    }

    /** Each byte as a character, since not all files are text. */
    private static String bytes(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
