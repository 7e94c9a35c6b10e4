package dev.vpsclaude.command.environment;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.command.environment.EnvironmentState.*;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.*;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.VariableName;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How an environment comes into being, is named and is specified. */
final class DescriptionDecider {

    private DescriptionDecider() {}

    static List<EnvironmentEvent> create(EnvironmentState state, CreateEnvironment c) {
        if (!(state instanceof Absent)) {
            throw new CommandRefused(new EnvironmentAlreadyExists());
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
        EnvironmentSpec wanted = keeping(c.kept(), c.spec(), state.box().spec());
        return state.box().spec().equals(wanted)
                ? List.of()
                : List.of(new EnvironmentReconfigured(
                        c.environmentId(), wanted, state.box().specVersion() + 1));
    }

    static List<EnvironmentEvent> changePassword(Present state, ChangePassword c) {
        return state.box().password().equals(c.password())
                ? List.of()
                : List.of(new PasswordChanged(c.environmentId(), c.password()));
    }

    private static EnvironmentSpec keeping(Set<VariableName> kept, EnvironmentSpec wanted, EnvironmentSpec before) {
        List<VariableName> unknown = kept.stream()
                .filter(name -> !before.variables().containsKey(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new CommandRefused(new NothingToKeep(unknown));
        }
        SortedMap<VariableName, SecretRef> variables = new TreeMap<>(wanted.variables());
        kept.forEach(name ->
                variables.putIfAbsent(name, requireNonNull(before.variables().get(name))));
        return new EnvironmentSpec(wanted.skillIds(), wanted.mcpServerIds(), wanted.permissions(), variables);
    }
}
