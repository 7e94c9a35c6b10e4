package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.EnvironmentSpec;

/**
 * Which environments select which skills and MCP servers. What is selected is there: selections are part of the transaction
 * that stores the environment's events, and of a selection and a deletion at the same time one waits for the other.
 */
public interface Selections {

    /**
     * What this spec selects and nothing else.
     *
     * @throws CommandRefused with {@code SelectedSkillsMissing} or {@code SelectedMcpServersMissing} when some are not there
     *     or somebody else's
     */
    void select(EnvironmentId environment, UserId owner, EnvironmentName name, EnvironmentSpec spec);

    /** The environment has another name by now. */
    void rename(EnvironmentId environment, EnvironmentName name);

    /** The environment selects nothing more. */
    void release(EnvironmentId environment);
}
