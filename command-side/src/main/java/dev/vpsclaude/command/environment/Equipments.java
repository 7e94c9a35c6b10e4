package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Equipment;

/** Which versions of an owner's skills and MCP servers there are for a box with a spec, as the present transaction sees them. */
@FunctionalInterface
public interface Equipments {

    Equipment of(UserId owner, EnvironmentSpec spec);
}
