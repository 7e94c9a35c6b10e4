package dev.vpsclaude.saga.box;

import static dev.vpsclaude.saga.box.BoxExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.*;
import dev.vpsclaude.messages.mcp.McpServerVersion;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillVersion;
import dev.vpsclaude.saga.box.BoxDifference.Kind;
import dev.vpsclaude.saga.box.BoxDifference.SettingChange;
import dev.vpsclaude.saga.box.BoxDifference.VariableChange;
import dev.vpsclaude.saga.box.BoxDifference.VersionChange;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BoxDifferenceTest {

    private static final Fingerprint DOCKERFILE = Fingerprint.of("ab".repeat(32));
    private static final BoxParts BEFORE = parts(Map.of("NUMBERS", KEY), List.of(skill(1, "a", 1), skill(2, "b", 1)));

    @Test
    void a_box_that_would_be_the_same_is_up_to_date() {
        BoxDifference none = BoxDifference.between(BEFORE, BEFORE);
        assertThat(none.isNone()).isTrue();
        assertThat(none).isEqualTo(new BoxDifference(List.of(), List.of(), List.of(), List.of(), false, false));
    }

    @Test
    void skills_come_go_and_change_under_the_names_that_they_have_now() {
        BoxParts after = parts(Map.of("NUMBERS", KEY), List.of(skill(2, "z", 3), skill(3, "c", 1)));
        BoxDifference difference = BoxDifference.between(BEFORE, after);
        assertThat(difference.skills())
                .containsExactly(
                        new VersionChange(id(1), "a", Kind.REMOVED, 1, 0),
                        new VersionChange(id(3), "c", Kind.ADDED, 0, 1),
                        new VersionChange(id(2), "z", Kind.CHANGED, 1, 3));
        assertThat(difference.isNone()).isFalse();
    }

    @Test
    void an_mcp_server_in_another_version_is_told() {
        McpServerVersion before = SERVERS.getFirst();
        McpServerVersion after = new McpServerVersion(before.id(), 2, before.spec());
        assertThat(BoxDifference.between(equipped(before), equipped(after)).mcpServers())
                .containsExactly(new VersionChange(before.id().text(), "orders", Kind.CHANGED, 1, 2));
    }

    @Test
    void settings_are_compared_place_by_place() {
        Permissions wider = new Permissions(List.of(), List.of(ToolRule.of("WebSearch")), List.of(), List.of(), 0);
        EnvironmentSpec spec = new EnvironmentSpec(List.of(), List.of(), wider, SPEC.variables());
        BoxDifference difference = BoxDifference.between(
                new BoxParts(SPEC, Equipment.NONE, TOKEN, DOCKERFILE),
                new BoxParts(spec, Equipment.NONE, TOKEN, DOCKERFILE));
        assertThat(difference.settings())
                .containsExactly(
                        new SettingChange("/env/CLAUDE_CODE_MAX_OUTPUT_TOKENS", "7", null),
                        new SettingChange("/permissions/allow", List.of("Read"), List.of()),
                        new SettingChange("/permissions/defaultMode", "dontAsk", "default"),
                        new SettingChange("/permissions/deny", List.of(), List.of("WebSearch")));
    }

    @Test
    void of_variables_it_is_told_that_they_are_others_and_not_what_they_are() {
        BoxParts after =
                parts(Map.of("NUMBERS", TOKEN, "WORDS", KEY), BEFORE.equipment().skills());
        assertThat(BoxDifference.between(BEFORE, after).variables())
                .containsExactly(new VariableChange("NUMBERS", Kind.CHANGED), new VariableChange("WORDS", Kind.ADDED));
        assertThat(BoxDifference.between(after, BEFORE).variables())
                .containsExactly(
                        new VariableChange("NUMBERS", Kind.CHANGED), new VariableChange("WORDS", Kind.REMOVED));
    }

    @Test
    void another_password_and_another_dockerfile_are_told() {
        Fingerprint other = Fingerprint.of("cd".repeat(32));
        BoxParts after = new BoxParts(BEFORE.spec(), BEFORE.equipment(), CONNECTION_STRING, other);
        assertThat(BoxDifference.between(BEFORE, after))
                .isEqualTo(new BoxDifference(List.of(), List.of(), List.of(), List.of(), true, true));
    }

    @Test
    void a_dockerfile_that_was_not_recorded_says_nothing() {
        BoxParts unknown = new BoxParts(BEFORE.spec(), BEFORE.equipment(), BEFORE.password(), null);
        assertThat(BoxDifference.between(unknown, BEFORE).isNone()).isTrue();
    }

    private static BoxParts parts(Map<String, SecretRef> variables, List<SkillVersion> skills) {
        SortedMap<VariableName, SecretRef> named = new TreeMap<>();
        variables.forEach((name, value) -> named.put(VariableName.of(name), value));
        EnvironmentSpec spec = new EnvironmentSpec(List.of(), List.of(), SPEC.permissions(), named);
        return new BoxParts(spec, new Equipment(skills, List.of()), TOKEN, DOCKERFILE);
    }

    private static BoxParts equipped(McpServerVersion server) {
        return new BoxParts(SPEC, equippedWith(server), TOKEN, DOCKERFILE);
    }

    private static SkillVersion skill(int id, String name, int number) {
        return new SkillVersion(new SkillId(new UUID(0, id)), SkillName.of(name), number);
    }

    private static String id(int id) {
        return new SkillId(new UUID(0, id)).text();
    }
}
