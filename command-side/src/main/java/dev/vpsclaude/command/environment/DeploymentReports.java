package dev.vpsclaude.command.environment;

import dev.vpsclaude.command.environment.EnvironmentState.*;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.NoSuchEnvironment;
import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.Footprint;
import java.util.List;

/** What reports about a deployment make true. None is refused: what comes late or twice comes to nothing. */
final class DeploymentReports {

    private static final int FORGIVEN_BUILDS = 1;

    private DeploymentReports() {}

    /** A report about a deployment that is not under way any more comes too late and comes to nothing. */
    static List<EnvironmentEvent> decide(EnvironmentState state, AboutDeployment command) {
        return switch (state) {
            case Deploying s -> s.attempt().is(command.deploymentId()) ? progress(s, command) : List.of();
            case Undoing s -> s.attempt().is(command.deploymentId()) ? undo(s, command) : List.of();
            case Resting s -> List.of();
            case Stopping s -> List.of();
            case Deleting s -> List.of();
            case Deleted s -> List.of();
            case Absent s -> throw new CommandRefused(new NoSuchEnvironment());
        };
    }

    private static List<EnvironmentEvent> progress(Deploying state, AboutDeployment command) {
        return switch (command) {
            case RecordDockerfileGenerated c -> generated(state, c);
            case RecordApplicationCreated c ->
                once(
                        state,
                        Milestone.APPLICATION_CREATED,
                        new ApplicationCreated(c.environmentId(), c.deploymentId(), c.application()));
            case RecordRoutingSet c ->
                once(state, Milestone.ROUTING_SET, new RoutingSet(c.environmentId(), c.deploymentId()));
            case RecordVariablesSet c ->
                once(state, Milestone.VARIABLES_SET, new VariablesSet(c.environmentId(), c.deploymentId(), c.names()));
            case RecordVolumesAttached c ->
                once(
                        state,
                        Milestone.VOLUMES_ATTACHED,
                        new VolumesAttached(c.environmentId(), c.deploymentId(), c.volumes()));
            case RecordBuildQueued c ->
                once(state, Milestone.BUILD_QUEUED, new BuildQueued(c.environmentId(), c.deploymentId(), c.build()));
            case RecordBuildStarted c ->
                once(state, Milestone.BUILD_STARTED, new BuildStarted(c.environmentId(), c.deploymentId()));
            case RecordBuildFinished c ->
                once(state, Milestone.BUILD_FINISHED, new BuildFinished(c.environmentId(), c.deploymentId()));
            case RecordEnvironmentAnswered c -> succeed(state, c);
            case RecordBuildFailed c -> buildFailed(state, c);
            case RecordTrouble c ->
                List.of(new TroubleNoticed(c.environmentId(), c.deploymentId(), c.step(), c.reason()));
            case AbandonDeployment c -> List.of(abandoned(state, c.reason()));
            case RecordBuildCancelled c -> List.of();
            case RecordReplacementUndone c -> List.of();
            case ConcludeDeployment c -> List.of();
        };
    }

    /** What the platform holds already is used again where that is possible. */
    private static List<EnvironmentEvent> generated(Deploying state, RecordDockerfileGenerated c) {
        if (state.attempt().hasReached(Milestone.DOCKERFILE_GENERATED)) {
            return List.of();
        }
        DockerfileGenerated generated =
                new DockerfileGenerated(c.environmentId(), c.deploymentId(), c.dockerfile(), c.bytes());
        return switch (state.attempt().footprint()) {
            case Footprint.Proven it -> List.of(generated, continued(state, it.application(), c));
            case Footprint.Untried it -> List.of(generated, existing(c, it.application()));
            case Footprint.Nothing it -> List.of(generated);
        };
    }

    private static EnvironmentEvent continued(Deploying state, ApplicationId ranLast, RecordDockerfileGenerated c) {
        return state.box().needsReplacement(c.dockerfile())
                ? new ReplacementBegun(
                        c.environmentId(),
                        c.deploymentId(),
                        ranLast,
                        state.box().volumesOf(ranLast))
                : existing(c, ranLast);
    }

    private static ApplicationCreated existing(RecordDockerfileGenerated c, ApplicationId application) {
        return new ApplicationCreated(c.environmentId(), c.deploymentId(), application);
    }

    private static List<EnvironmentEvent> once(Deploying state, Milestone milestone, EnvironmentEvent event) {
        return state.attempt().hasReached(milestone) ? List.of() : List.of(event);
    }

    /** A build may fail for what is not its own fault, such as a restart of the platform, so one more is asked for. */
    private static List<EnvironmentEvent> buildFailed(Deploying state, RecordBuildFailed c) {
        Attempt attempt = state.attempt();
        if (!attempt.isBuilding()) {
            return List.of();
        }
        return attempt.failedBuilds() < FORGIVEN_BUILDS
                ? List.of(new BuildFailed(c.environmentId(), c.deploymentId(), c.reason()))
                : List.of(abandoned(state, c.reason()));
    }

    private static List<EnvironmentEvent> succeed(Deploying state, RecordEnvironmentAnswered c) {
        return switch (state.attempt().replacement()) {
            case Replacement.Made it -> List.of(succeeded(state, it.successor()));
            case Replacement.Begun it -> List.of();
            case Replacement.NotNeeded it -> succeed(state);
        };
    }

    private static List<EnvironmentEvent> succeed(Deploying state) {
        return switch (state.attempt().footprint()) {
            case Footprint.Proven it -> List.of(succeeded(state, it.application()));
            case Footprint.Untried it -> List.of(succeeded(state, it.application()));
            case Footprint.Nothing it -> List.of();
        };
    }

    private static DeploymentSucceeded succeeded(Deploying state, ApplicationId application) {
        Attempt attempt = state.attempt();
        return new DeploymentSucceeded(state.box().id(), attempt.deployment(), application, attempt.specVersion());
    }

    /** A deployment that is being undone hears of nothing but its undoing: late reports come to nothing. */
    private static List<EnvironmentEvent> undo(Undoing state, AboutDeployment command) {
        return switch (command) {
            case RecordBuildCancelled c ->
                state.attempt().hasReached(Milestone.BUILD_CANCELLED)
                        ? List.of()
                        : List.of(new BuildCancelled(c.environmentId(), c.deploymentId()));
            case RecordReplacementUndone c -> replacementUndone(state, c);
            case ConcludeDeployment c -> List.of(conclusion(state, c));
            case AbandonDeployment c -> List.of();
            case RecordTrouble c ->
                List.of(new TroubleNoticed(c.environmentId(), c.deploymentId(), c.step(), c.reason()));
            case RecordDockerfileGenerated c -> List.of();
            case RecordApplicationCreated c -> List.of();
            case RecordRoutingSet c -> List.of();
            case RecordVariablesSet c -> List.of();
            case RecordVolumesAttached c -> List.of();
            case RecordBuildQueued c -> List.of();
            case RecordBuildStarted c -> List.of();
            case RecordBuildFinished c -> List.of();
            case RecordBuildFailed c -> List.of();
            case RecordEnvironmentAnswered c -> List.of();
        };
    }

    private static List<EnvironmentEvent> replacementUndone(Undoing state, RecordReplacementUndone c) {
        Attempt attempt = state.attempt();
        return !attempt.isReplacing() || attempt.hasReached(Milestone.REPLACEMENT_UNDONE)
                ? List.of()
                : List.of(new ReplacementUndone(c.environmentId(), c.deploymentId()));
    }

    private static EnvironmentEvent conclusion(Undoing state, ConcludeDeployment c) {
        boolean serving = state.attempt().serving();
        return state.reason().wanted()
                ? new DeploymentCancelled(c.environmentId(), c.deploymentId(), state.reason(), serving)
                : new DeploymentFailed(c.environmentId(), c.deploymentId(), state.reason(), serving);
    }

    static DeploymentAbandoned abandoned(Deploying state, FailureReason reason) {
        return new DeploymentAbandoned(state.box().id(), state.attempt().deployment(), reason);
    }
}
