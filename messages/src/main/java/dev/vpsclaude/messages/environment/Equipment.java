package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.mcp.McpServerVersion;
import dev.vpsclaude.messages.skill.SkillVersion;
import java.util.List;

/**
 * Which versions of which skills and MCP servers a deployment puts into a box: those that the spec selects and the owner's
 * global ones, as they were when the deployment was asked for. In the order of their names.
 */
public record Equipment(List<SkillVersion> skills, List<McpServerVersion> mcpServers) {

    public static final Equipment NONE = new Equipment(List.of(), List.of());

    public Equipment {
        skills = List.copyOf(skills);
        mcpServers = List.copyOf(mcpServers);
    }
}
