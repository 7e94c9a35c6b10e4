package dev.vpsclaude.boxcheck;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.HostName;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.environment.WorkspacePath;
import dev.vpsclaude.messages.skill.SkillContent;
import dev.vpsclaude.messages.skill.SkillDescription;
import dev.vpsclaude.messages.skill.SkillMd;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillReach;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.saga.box.BoxVariables;
import dev.vpsclaude.saga.box.ClaudeSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A box with a skill, with permissions of every kind, and with MCP servers. */
public final class ExampleBox {

    public static final SkillSpec SKILL = new SkillSpec(
            SkillName.of("count-orders"),
            SkillDescription.of("FROM here on: counts \"orders\" & {{more}}, $HOME included"),
            SkillContent.of("# Count\n\n<<EOF\nFROM orders\nHEALTHCHECK NONE\nEOF\n`$(id)` \u202E \\\n"),
            List.of(ToolRule.of("Read")),
            List.of(),
            SkillReach.SELECTED);

    private static final JsonMapper JSON = new JsonMapper();

    private ExampleBox() {}

    public static String skillPath() {
        return ".claude/skills/" + SKILL.name() + "/SKILL.md";
    }

    public static String skillText() {
        return SkillMd.of(SKILL).text();
    }

    /** The variables of a box with these servers, and with the skill if it is wanted. */
    public static Map<String, String> variables(List<ToolRule> tools, boolean skill, Map<String, Object> servers) {
        Map<String, String> variables = new HashMap<>(BoxVariables.of(spec(tools)));
        variables.computeIfPresent("VPSCLAUDE_BUNDLE", (name, bundle) -> with(skill, servers, bundle));
        return variables;
    }

    /** Whether this is the JSON of the settings of such a box. */
    public static boolean isSettings(List<ToolRule> tools, String json) {
        return JSON.readTree(json)
                .equals(JSON.valueToTree(ClaudeSettings.of(spec(tools).permissions())));
    }

    private static EnvironmentSpec spec(List<ToolRule> tools) {
        return new EnvironmentSpec(
                List.of(),
                List.of(),
                new Permissions(
                        tools,
                        List.of(ToolRule.of("WebSearch"), ToolRule.of("Bash(git push:*)")),
                        List.of(HostName.of("*.example.com")),
                        List.of(WorkspacePath.of("/home/coder/shared")),
                        4321),
                Collections.emptySortedMap());
    }

    private static String with(boolean skill, Map<String, Object> servers, String encoded) {
        ObjectNode bundle = (ObjectNode) JSON.readTree(unpacked(encoded));
        bundle.set("mcpServers", JSON.valueToTree(servers));
        if (skill) {
            bundle.withObject("files").put(skillPath(), skillText().getBytes(UTF_8));
        }
        return packed(JSON.writeValueAsBytes(bundle));
    }

    private static byte[] unpacked(String encoded) {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(encoded)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packed(byte[] json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
