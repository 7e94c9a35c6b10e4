package dev.vpsclaude.command.environment;

import static dev.vpsclaude.messages.environment.DeploymentKind.DEPLOY;
import static dev.vpsclaude.messages.environment.DeploymentKind.START;
import static dev.vpsclaude.messages.environment.FailureReason.Cause.CANCELLED_BY_OWNER;

import dev.vpsclaude.command.environment.EnvironmentState.*;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.*;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.DeploymentKind;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.messages.environment.FailureReason;
import java.util.List;

/** When its owner may bring an environment up, and give up doing so. */
final class DeploymentDecider {

    private static final FailureReason CANCELLED =
            new FailureReason(CANCELLED_BY_OWNER, "The deployment was cancelled by its owner.");

    private DeploymentDecider() {}

    static List<EnvironmentEvent> deploy(Present state, DeployEnvironment c, Equipments equipments) {
        return switch (state) {
            case Pending s -> request(s, DEPLOY, c.deploymentId(), equipments);
            case Running s -> request(s, DEPLOY, c.deploymentId(), equipments);
            case Stopped s -> request(s, DEPLOY, c.deploymentId(), equipments);
            case Failed s -> request(s, DEPLOY, c.deploymentId(), equipments);
            case UnderWay s -> alreadyDeploying(s, c.deploymentId());
            case Stopping s -> throw new CommandRefused(new EnvironmentBeingStopped());
            case Deleting s -> throw new CommandRefused(new EnvironmentBeingDeleted());
        };
    }

    static List<EnvironmentEvent> start(Present state, StartEnvironment c, Equipments equipments) {
        return switch (state) {
            case Stopped s -> request(s, START, c.deploymentId(), equipments);
            case Pending s -> throw new CommandRefused(new EnvironmentNotStopped());
            case Running s -> throw new CommandRefused(new EnvironmentNotStopped());
            case Failed s -> throw new CommandRefused(new EnvironmentNotStopped());
            case UnderWay s -> alreadyDeploying(s, c.deploymentId());
            case Stopping s -> throw new CommandRefused(new EnvironmentBeingStopped());
            case Deleting s -> throw new CommandRefused(new EnvironmentBeingDeleted());
        };
    }

    static List<EnvironmentEvent> cancel(Present state) {
        return switch (state) {
            case Deploying s -> List.of(DeploymentReports.abandoned(s, CANCELLED));
            case Undoing s -> List.of();
            case Resting s -> throw new CommandRefused(new NothingToCancel());
            case Stopping s -> throw new CommandRefused(new NothingToCancel());
            case Deleting s -> throw new CommandRefused(new EnvironmentBeingDeleted());
        };
    }

    private static List<EnvironmentEvent> request(
            Resting state, DeploymentKind kind, DeploymentId id, Equipments equipments) {
        Box box = state.box();
        Equipment equipment = equipments.of(box.owner(), box.spec());
        return List.of(new DeploymentRequested(box.id(), id, box.nextDeployment(kind, state.footprint(), equipment)));
    }

    private static List<EnvironmentEvent> alreadyDeploying(UnderWay state, DeploymentId wanted) {
        if (state.attempt().is(wanted)) {
            return List.of();
        }
        throw new CommandRefused(new DeploymentAlreadyRunning(state.attempt().deployment()));
    }
}
