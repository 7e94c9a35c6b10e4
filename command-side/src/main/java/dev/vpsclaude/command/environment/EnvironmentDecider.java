package dev.vpsclaude.command.environment;

import dev.vpsclaude.command.environment.EnvironmentState.*;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.*;
import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.ApplicationRetired;
import java.util.List;

/**
 * What may happen when. A command gives the events that it makes true: none when it asks for what is so already. What a
 * rule forbids is refused with {@link CommandRefused}. Here it is said who may ask at all; the rules of each subject are in
 * a decider of its own.
 */
final class EnvironmentDecider {

    private EnvironmentDecider() {}

    /** @param equipments asked for what a deployment is to put into the box */
    static List<EnvironmentEvent> decide(EnvironmentState state, EnvironmentCommand command, Equipments equipments) {
        return switch (command) {
            case CreateEnvironment c -> DescriptionDecider.create(state, c);
            case ByOwner c -> order(ownedBy(c, state), c, equipments);
            case AboutDeployment c -> DeploymentReports.decide(state, c);
            case RecordApplicationStopped c -> StopDecider.recordStopped(existing(state), c);
            case AbandonStop c -> StopDecider.abandonStop(existing(state), c);
            case HaltEnvironment c -> StopDecider.halt(existing(state), c);
            case RecordDrift c -> DriftDecider.recordDrift(existing(state), c);
            case RecordApplicationRetired c -> recordRetired(existing(state), c);
            case RecordApplicationRemoved c -> DeletionDecider.recordRemoved(state);
        };
    }

    private static List<EnvironmentEvent> order(Present state, ByOwner command, Equipments equipments) {
        return switch (command) {
            case CreateEnvironment c -> throw new CommandRefused(new EnvironmentAlreadyExists());
            case RenameEnvironment c -> DescriptionDecider.rename(changeable(state), c);
            case ReconfigureEnvironment c -> DescriptionDecider.reconfigure(changeable(state), c);
            case ChangePassword c -> DescriptionDecider.changePassword(changeable(state), c);
            case DeployEnvironment c -> DeploymentDecider.deploy(state, c, equipments);
            case CancelDeployment c -> DeploymentDecider.cancel(state);
            case StopEnvironment c -> StopDecider.stop(state, c);
            case StartEnvironment c -> DeploymentDecider.start(state, c, equipments);
            case DeleteEnvironment c -> DeletionDecider.delete(state, c);
        };
    }

    /** What was replaced is removed after the success, whatever the owner has asked for meanwhile. */
    private static List<EnvironmentEvent> recordRetired(EnvironmentState state, RecordApplicationRetired c) {
        return state instanceof Present present && present.box().isRetiring(c.application())
                ? List.of(new ApplicationRetired(c.environmentId(), c.application()))
                : List.of();
    }

    private static EnvironmentState existing(EnvironmentState state) {
        if (state instanceof Absent) {
            throw new CommandRefused(new NoSuchEnvironment());
        }
        return state;
    }

    private static Present ownedBy(ByOwner command, EnvironmentState state) {
        if (state instanceof Present present && present.box().owner().equals(command.owner())) {
            return present;
        }
        throw new CommandRefused(new NoSuchEnvironment());
    }

    private static Present changeable(Present state) {
        if (state instanceof Deleting || state instanceof Undoing u && u.deletion() instanceof Deletion.Wanted) {
            throw new CommandRefused(new EnvironmentBeingDeleted());
        }
        return state;
    }
}
