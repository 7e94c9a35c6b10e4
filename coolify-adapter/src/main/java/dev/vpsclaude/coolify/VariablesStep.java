package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordVariablesSet;
import dev.vpsclaude.messages.environment.VariableName;
import dev.vpsclaude.messages.platform.PlatformCommand.SetVariables;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sets exactly the wanted variables: those of ours that are not wanted any more are deleted, Coolify's own are not. */
record VariablesStep(Secrets secrets) {

    private static final String PASSWORD = "PASSWORD";

    StepOutcome perform(SetVariables command, CoolifyApi api) {
        SortedMap<String, String> wanted = wanted(command);
        wanted.forEach(VariablesStep::requireSendable);
        api.setVariables(command.application(), literals(wanted, command));
        deleteOthers(command, wanted, api);
        return new StepOutcome.Reported(
                new RecordVariablesSet(command.environmentId(), command.deploymentId(), names(wanted)));
    }

    private SortedMap<String, String> wanted(SetVariables command) {
        SortedMap<String, String> wanted = new TreeMap<>(command.plain());
        command.secret().forEach((name, value) -> wanted.put(name, secrets.reveal(name, value)));
        wanted.put(PASSWORD, secrets.reveal(PASSWORD, command.password()));
        return wanted;
    }

    /** A quote or line break breaks the file of all variables, and edge white space is cut off (contract 2.2 and 5.5). */
    private static void requireSendable(String name, String value) {
        boolean breaking = value.chars().anyMatch(c -> c == '\'' || c == '\r' || c == '\n' || c == 0);
        if (breaking || (!value.isEmpty() && (cutOff(value.charAt(0)) || cutOff(value.charAt(value.length() - 1))))) {
            throw new CoolifyFailed(new CoolifyTrouble.Unsendable(name));
        }
    }

    private static boolean cutOff(char edge) {
        return Character.isWhitespace(edge) || Character.isSpaceChar(edge) || "\u200B\u200E\uFEFF".indexOf(edge) >= 0;
    }

    private static List<CoolifyJson.SetVariable> literals(SortedMap<String, String> wanted, SetVariables command) {
        return wanted.entrySet().stream()
                .map(entry -> literal(entry.getKey(), entry.getValue(), command))
                .toList();
    }

    private static CoolifyJson.SetVariable literal(String name, String value, SetVariables command) {
        return name.equals(PASSWORD) || command.secret().containsKey(name)
                ? CoolifyJson.SetVariable.secret(name, value)
                : CoolifyJson.SetVariable.literal(name, value);
    }

    private static void deleteOthers(SetVariables command, SortedMap<String, String> wanted, CoolifyApi api) {
        for (CoolifyVariable variable : api.variables(command.application())) {
            if (variable.own() && !wanted.containsKey(variable.key())) {
                delete(command, variable, api);
            }
        }
    }

    private static void delete(SetVariables command, CoolifyVariable variable, CoolifyApi api) {
        try {
            api.deleteVariable(command.application(), variable);
        } catch (CoolifyFailed failed) {
            if (!(failed.trouble() instanceof CoolifyTrouble.NotFound)) {
                throw failed;
            }
        }
    }

    /** The report speaks of an owner's variables; those that only the platform may set have no {@link VariableName}. */
    private static List<VariableName> names(SortedMap<String, String> wanted) {
        return wanted.keySet().stream()
                .flatMap(name -> ownersName(name).stream())
                .toList();
    }

    private static Optional<VariableName> ownersName(String name) {
        try {
            return Optional.of(VariableName.of(name));
        } catch (CommandRefused kept) {
            return Optional.empty();
        }
    }
}
