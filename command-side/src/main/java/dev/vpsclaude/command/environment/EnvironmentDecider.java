package dev.vpsclaude.command.environment;

import static dev.vpsclaude.messages.environment.DeploymentKind.DEPLOY;
import static dev.vpsclaude.messages.environment.DeploymentKind.START;
import static dev.vpsclaude.messages.environment.FailureReason.Cause.CANCELLED_BY_OWNER;
import static dev.vpsclaude.messages.environment.FailureReason.Cause.DELETED_BY_OWNER;

import dev.vpsclaude.command.environment.EnvironmentState.*;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.Refusal.*;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.DeploymentKind;
import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.Footprint;
import java.util.List;

/**
 * What may happen when. A command gives the events that it makes true: none when it asks for what is so already. What a
 * rule forbids is refused with {@link CommandRefused}.
 */
final class EnvironmentDecider {

    private static final FailureReason CANCELLED =
            new FailureReason(CANCELLED_BY_OWNER, "The deployment was cancelled by its owner.");
    private static final FailureReason DELETED =
            new FailureReason(DELETED_BY_OWNER, "The environment was deleted by its owner.");

    private EnvironmentDecider() {}

    static List<EnvironmentEvent> decide(EnvironmentState state, EnvironmentCommand command) {
        return switch (command) {
            case CreateEnvironment c -> create(state, c);
            case ByOwner c -> order(ownedBy(c, state), c);
            case AboutDeployment c -> DeploymentReports.decide(state, c);
            case RecordApplicationStopped c -> recordStopped(existing(state), c);
            case AbandonStop c -> abandonStop(existing(state), c);
            case RecordDrift c -> recordDrift(existing(state), c);
            case RecordApplicationRetired c -> recordRetired(existing(state), c);
            case RecordApplicationRemoved c -> recordRemoved(state);
        };
    }

    private static List<EnvironmentEvent> order(Present state, ByOwner command) {
        return switch (command) {
            case CreateEnvironment c -> throw refused(new EnvironmentAlreadyExists());
            case RenameEnvironment c -> rename(changeable(state), c);
            case ReconfigureEnvironment c -> reconfigure(changeable(state), c);
            case DeployEnvironment c -> deploy(state, c);
            case CancelDeployment c -> cancel(state);
            case StopEnvironment c -> stop(state, c);
            case StartEnvironment c -> start(state, c);
            case DeleteEnvironment c -> delete(state, c);
        };
    }

    private static List<EnvironmentEvent> create(EnvironmentState state, CreateEnvironment c) {
        if (!(state instanceof Absent)) {
            throw refused(new EnvironmentAlreadyExists());
        }
        if (c.subdomain().isReserved()) {
            throw refused(new SubdomainReserved(c.subdomain()));
        }
        return List.of(
                new EnvironmentCreated(c.environmentId(), c.owner(), c.name(), c.subdomain(), c.spec(), c.password()));
    }

    private static List<EnvironmentEvent> rename(Present state, RenameEnvironment c) {
        return state.box().name().equals(c.name())
                ? List.of()
                : List.of(new EnvironmentRenamed(c.environmentId(), c.name()));
    }

    private static List<EnvironmentEvent> reconfigure(Present state, ReconfigureEnvironment c) {
        return state.box().spec().equals(c.spec())
                ? List.of()
                : List.of(new EnvironmentReconfigured(
                        c.environmentId(), c.spec(), state.box().specVersion() + 1));
    }

    private static List<EnvironmentEvent> deploy(Present state, DeployEnvironment c) {
        return switch (state) {
            case Pending s -> request(s, DEPLOY, c.deploymentId());
            case Running s -> request(s, DEPLOY, c.deploymentId());
            case Stopped s -> request(s, DEPLOY, c.deploymentId());
            case Failed s -> request(s, DEPLOY, c.deploymentId());
            case UnderWay s -> alreadyDeploying(s, c.deploymentId());
            case Stopping s -> throw refused(new EnvironmentBeingStopped());
            case Deleting s -> throw refused(new EnvironmentBeingDeleted());
        };
    }

    private static List<EnvironmentEvent> start(Present state, StartEnvironment c) {
        return switch (state) {
            case Stopped s -> request(s, START, c.deploymentId());
            case Pending s -> throw refused(new EnvironmentNotStopped());
            case Running s -> throw refused(new EnvironmentNotStopped());
            case Failed s -> throw refused(new EnvironmentNotStopped());
            case UnderWay s -> alreadyDeploying(s, c.deploymentId());
            case Stopping s -> throw refused(new EnvironmentBeingStopped());
            case Deleting s -> throw refused(new EnvironmentBeingDeleted());
        };
    }

    private static List<EnvironmentEvent> cancel(Present state) {
        return switch (state) {
            case Deploying s -> List.of(DeploymentReports.abandoned(s, CANCELLED));
            case Undoing s -> List.of();
            case Resting s -> throw refused(new NothingToCancel());
            case Stopping s -> throw refused(new NothingToCancel());
            case Deleting s -> throw refused(new EnvironmentBeingDeleted());
        };
    }

    private static List<EnvironmentEvent> stop(Present state, StopEnvironment c) {
        return switch (state) {
            case Running s -> stop(s.footprint(), c);
            case Failed s -> stop(s.footprint(), c);
            case Pending s -> throw refused(new EnvironmentNotRunning());
            case Stopped s -> throw refused(new EnvironmentNotRunning());
            case UnderWay s ->
                throw refused(new DeploymentAlreadyRunning(s.attempt().deployment()));
            case Stopping s -> sameOperation(s, c);
            case Deleting s -> throw refused(new EnvironmentBeingDeleted());
        };
    }

    private static List<EnvironmentEvent> stop(Footprint footprint, StopEnvironment c) {
        return switch (footprint) {
            case Footprint.Proven it ->
                List.of(new StopRequested(c.environmentId(), c.operationId(), it.application()));
            case Footprint.Untried it -> throw refused(new EnvironmentNotRunning());
            case Footprint.Nothing it -> throw refused(new EnvironmentNotRunning());
        };
    }

    private static List<EnvironmentEvent> delete(Present state, DeleteEnvironment c) {
        return switch (state) {
            case Resting s -> deleteResting(s, c);
            case Stopping s -> List.of(deletion(c, false));
            case Deploying s -> List.of(DeploymentReports.abandoned(s, DELETED), deletion(c, true));
            case Undoing s -> s.deletion() instanceof Deletion.Wanted ? List.of() : List.of(deletion(c, true));
            case Deleting s -> List.of();
        };
    }

    /** What was never deployed left no trace on the platform, so that nobody has to be asked. */
    private static List<EnvironmentEvent> deleteResting(Resting state, DeleteEnvironment c) {
        return state.box().deployments() == 0
                ? List.of(new EnvironmentDeleted(
                        c.environmentId(), c.operationId(), state.box().subdomain()))
                : List.of(deletion(c, false));
    }

    private static List<EnvironmentEvent> recordStopped(EnvironmentState state, RecordApplicationStopped c) {
        return state instanceof Stopping s && s.operation().equals(c.operationId())
                ? List.of(new EnvironmentStopped(c.environmentId(), c.operationId()))
                : List.of();
    }

    private static List<EnvironmentEvent> abandonStop(EnvironmentState state, AbandonStop c) {
        return state instanceof Stopping s && s.operation().equals(c.operationId())
                ? List.of(new StopFailed(c.environmentId(), c.operationId(), c.reason()))
                : List.of();
    }

    /** What was replaced is removed after the success, whatever the owner has asked for meanwhile. */
    private static List<EnvironmentEvent> recordRetired(EnvironmentState state, RecordApplicationRetired c) {
        return state instanceof Present present && present.box().isRetiring(c.application())
                ? List.of(new ApplicationRetired(c.environmentId(), c.application()))
                : List.of();
    }

    /** While something is under way everything may change, and what was never deployed cannot differ. */
    private static List<EnvironmentEvent> recordDrift(EnvironmentState state, RecordDrift c) {
        return switch (state) {
            case Running s -> drift(s, c);
            case Stopped s -> drift(s, c);
            case Pending s -> List.of();
            case Failed s -> List.of();
            case UnderWay s -> List.of();
            case Stopping s -> List.of();
            case Deleting s -> List.of();
            case Deleted s -> List.of();
            case Absent s -> List.of();
        };
    }

    private static List<EnvironmentEvent> drift(Resting state, RecordDrift c) {
        boolean isAboutAnother = !state.footprint().equals(new Footprint.Proven(c.application()));
        if (isAboutAnother || state.box().drift().equals(c.deviations())) {
            return List.of();
        }
        return c.deviations().isEmpty()
                ? List.of(new DriftEnded(c.environmentId(), c.application()))
                : List.of(new DriftNoticed(c.environmentId(), c.application(), c.deviations()));
    }

    private static List<EnvironmentEvent> recordRemoved(EnvironmentState state) {
        return switch (state) {
            case Undoing s -> removedWhileUndoing(s);
            case Deleting s ->
                List.of(new EnvironmentDeleted(
                        s.box().id(), s.operation(), s.box().subdomain()));
            case Resting s -> List.of();
            case Deploying s -> List.of();
            case Stopping s -> List.of();
            case Deleted s -> List.of();
            case Absent s -> throw refused(new NoSuchEnvironment());
        };
    }

    /** What ran before the deployment is never removed by undoing it: such a report is about something else. */
    private static List<EnvironmentEvent> removedWhileUndoing(Undoing state) {
        return state.attempt().hasReached(Milestone.APPLICATION_REMOVED)
                        || state.attempt().footprint() instanceof Footprint.Proven
                ? List.of()
                : List.of(new ApplicationRemoved(state.box().id()));
    }

    private static EnvironmentState existing(EnvironmentState state) {
        if (state instanceof Absent) {
            throw refused(new NoSuchEnvironment());
        }
        return state;
    }

    private static Present ownedBy(ByOwner command, EnvironmentState state) {
        if (state instanceof Present present && present.box().owner().equals(command.owner())) {
            return present;
        }
        throw refused(new NoSuchEnvironment());
    }

    private static Present changeable(Present state) {
        if (state instanceof Deleting || state instanceof Undoing u && u.deletion() instanceof Deletion.Wanted) {
            throw refused(new EnvironmentBeingDeleted());
        }
        return state;
    }

    private static List<EnvironmentEvent> request(Resting state, DeploymentKind kind, DeploymentId id) {
        return List.of(
                new DeploymentRequested(state.box().id(), id, state.box().nextDeployment(kind, state.footprint())));
    }

    private static List<EnvironmentEvent> alreadyDeploying(UnderWay state, DeploymentId wanted) {
        if (state.attempt().is(wanted)) {
            return List.of();
        }
        throw refused(new DeploymentAlreadyRunning(state.attempt().deployment()));
    }

    private static List<EnvironmentEvent> sameOperation(Stopping state, StopEnvironment c) {
        if (state.operation().equals(c.operationId())) {
            return List.of();
        }
        throw refused(new EnvironmentBeingStopped());
    }

    private static DeletionRequested deletion(DeleteEnvironment c, boolean deploymentUnderWay) {
        return new DeletionRequested(c.environmentId(), c.operationId(), deploymentUnderWay);
    }

    private static CommandRefused refused(Refusal refusal) {
        return new CommandRefused(refusal);
    }
}
