package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.environment.DeploymentPlan;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.mcp.McpServerVersion;
import dev.vpsclaude.messages.skill.SkillSpec;
import java.util.List;

/** All that a deployment puts into a box, read: what its generated parts are functions of. */
public record BoxContents(EnvironmentSpec spec, List<SkillSpec> skills, List<McpServerVersion> mcpServers) {

    public BoxContents {
        skills = List.copyOf(skills);
        mcpServers = List.copyOf(mcpServers);
    }

    /** What a plan names. @param skills what the skills say that its equipment names */
    public static BoxContents of(DeploymentPlan plan, List<SkillSpec> skills) {
        return new BoxContents(plan.spec(), skills, plan.equipment().mcpServers());
    }
}
