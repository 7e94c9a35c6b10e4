package dev.vpsclaude.boxcheck;

import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.messages.environment.HostName;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.environment.WorkspacePath;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import dev.vpsclaude.messages.mcp.McpServerVersion;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.saga.box.BoxContents;
import dev.vpsclaude.saga.box.BoxVariables;
import dev.vpsclaude.saga.box.ClaudeSettings;
import dev.vpsclaude.saga.box.Dockerfile;
import dev.vpsclaude.saga.box.Versions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A box as the product makes it of a spec, skills and MCP servers. */
public record ExampleBox(BoxContents contents) {

    /** What one reply may have; a number that nobody would choose by chance. */
    public static final int MAX_TOKENS = 4321;

    private static final JsonMapper JSON = new JsonMapper();

    /** A box with permissions of every kind. @param tools that are allowed; all others are refused */
    public static ExampleBox of(List<ToolRule> tools, List<SkillSpec> skills, List<McpServerSpec> servers) {
        return new ExampleBox(new BoxContents(
                spec(tools), skills, servers.stream().map(ExampleBox::version).toList()));
    }

    public Dockerfile dockerfile() {
        return Dockerfile.generate(
                Versions.PINNED, AllowedPackages.PINNED, new Equipment(List.of(), contents.mcpServers()));
    }

    public Map<String, String> variables() {
        return BoxVariables.plain(contents, AllowedPackages.PINNED);
    }

    /** The names of the variables that hold its secrets. */
    public Set<String> secrets() {
        return BoxVariables.secret(contents).keySet();
    }

    /** Whether this is the JSON of its settings. */
    public boolean isSettings(String json) {
        return JSON.readTree(json)
                .equals(JSON.valueToTree(ClaudeSettings.of(contents.spec().permissions())));
    }

    private static McpServerVersion version(McpServerSpec server) {
        return new McpServerVersion(new McpServerId(new UUID(0, 1)), 1, server);
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
                        MAX_TOKENS),
                Collections.emptySortedMap());
    }
}
