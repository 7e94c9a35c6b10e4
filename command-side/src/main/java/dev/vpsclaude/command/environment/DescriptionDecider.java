package dev.vpsclaude.command.environment;

import dev.vpsclaude.command.environment.EnvironmentState.*;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.*;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import java.util.List;

/** How an environment comes into being, is named and is specified. */
final class DescriptionDecider {

    private DescriptionDecider() {}

    static List<EnvironmentEvent> create(EnvironmentState state, CreateEnvironment c) {
        if (!(state instanceof Absent)) {
            throw new CommandRefused(new EnvironmentAlreadyExists());
        }
        if (c.subdomain().isReserved()) {
            throw new CommandRefused(new SubdomainReserved(c.subdomain()));
        }
        return List.of(
                new EnvironmentCreated(c.environmentId(), c.owner(), c.name(), c.subdomain(), c.spec(), c.password()));
    }

    static List<EnvironmentEvent> rename(Present state, RenameEnvironment c) {
        return state.box().name().equals(c.name())
                ? List.of()
                : List.of(new EnvironmentRenamed(c.environmentId(), c.name()));
    }

    static List<EnvironmentEvent> reconfigure(Present state, ReconfigureEnvironment c) {
        return state.box().spec().equals(c.spec())
                ? List.of()
                : List.of(new EnvironmentReconfigured(
                        c.environmentId(), c.spec(), state.box().specVersion() + 1));
    }
}
