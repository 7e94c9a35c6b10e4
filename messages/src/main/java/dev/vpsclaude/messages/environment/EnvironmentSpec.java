package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.messages.skill.SkillId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the owner wants in a box. The values of the variables are secrets and therefore references.
 */
public record EnvironmentSpec(
        List<SkillId> skillIds,
        List<McpServerId> mcpServerIds,
        Permissions permissions,
        SortedMap<VariableName, SecretRef> variables) {

    public static final EnvironmentSpec EMPTY =
            new EnvironmentSpec(List.of(), List.of(), Permissions.NONE, Collections.emptySortedMap());

    public EnvironmentSpec {
        skillIds = List.copyOf(skillIds);
        mcpServerIds = List.copyOf(mcpServerIds);
        Checked.require(
                variables.size() <= Limit.VARIABLES.max(),
                "too_many",
                "At most " + Limit.VARIABLES.max() + " variables are allowed.");
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }
}
