package dev.vpsclaude.messages.account;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.skill.SkillId;
import java.util.List;

/** What the platform's own processes ask about a person. */
public sealed interface AccountQuery {

    /**
     * What the person has at this moment, exactly: what a transaction that has not ended is about to give them is not in
     * it. Answered with belongings.
     */
    record ListBelongings(UserId account) implements AccountQuery {}

    /**
     * What a person has.
     *
     * @param environments those that are not gone, in whatever state
     * @param sealedValues how many values of theirs can be opened
     */
    record Belongings(
            List<EnvironmentId> environments, List<SkillId> skills, List<McpServerId> mcpServers, int sealedValues) {
        public Belongings {
            environments = List.copyOf(environments);
            skills = List.copyOf(skills);
            mcpServers = List.copyOf(mcpServers);
        }
    }
}
