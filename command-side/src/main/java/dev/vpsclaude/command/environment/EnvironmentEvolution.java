package dev.vpsclaude.command.environment;

import dev.vpsclaude.command.environment.EnvironmentState.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.Footprint;
import java.util.List;

/** How events make states. Events are facts: nothing is refused here. */
public final class EnvironmentEvolution {

    private EnvironmentEvolution() {}

    /** What its first events make of an environment, as a record of ours: for whoever looks at what the rules knew then. */
    public static Object after(List<EnvironmentEvent> events) {
        EnvironmentState state = new EnvironmentState.Absent();
        for (EnvironmentEvent event : events) {
            state = evolve(state, event);
        }
        return state;
    }

    static EnvironmentState evolve(EnvironmentState state, EnvironmentEvent event) {
        return switch (event) {
            case EnvironmentCreated e -> new Pending(Box.of(e));
            case EnvironmentRenamed e -> present(state).with(box(state).named(e.name()));
            case EnvironmentReconfigured e -> present(state).with(box(state).specified(e.spec(), e.specVersion()));
            case PasswordChanged e -> present(state).with(box(state).opened(e.password()));
            case DeploymentRequested e -> new Deploying(box(state).deployedOnceMore(), begin(state, e));
            case DockerfileGenerated e ->
                underWay(state).with(underWay(state).attempt().generated(e.dockerfile()));
            case ReplacementBegun e ->
                underWay(state).with(underWay(state).attempt().replacing());
            case ApplicationCreated e ->
                underWay(state)
                        .with(underWay(state)
                                .attempt()
                                .holding(e.application())
                                .reaching(Milestone.APPLICATION_CREATED));
            case RoutingSet e -> reaching(state, Milestone.ROUTING_SET);
            case VariablesSet e -> reaching(state, Milestone.VARIABLES_SET);
            case VolumesAttached e -> reaching(state, Milestone.VOLUMES_ATTACHED);
            case BuildQueued e -> reaching(state, Milestone.BUILD_QUEUED);
            case BuildStarted e -> reaching(state, Milestone.BUILD_STARTED);
            case BuildFinished e -> reaching(state, Milestone.BUILD_FINISHED);
            case BuildFailed e -> underWay(state).with(underWay(state).attempt().buildingOnceMore());
            case TroubleNoticed e -> state;
            case DeploymentSucceeded e ->
                new Running(box(state).running(e.application(), underWay(state).attempt()), e.application());
            case DeploymentAbandoned e ->
                new Undoing(box(state), deploying(state).attempt(), e.reason(), new Deletion.NotWanted());
            case BuildCancelled e -> reaching(state, Milestone.BUILD_CANCELLED);
            case ApplicationRemoved e -> undoing(state).removed();
            case ReplacementUndone e -> reaching(state, Milestone.REPLACEMENT_UNDONE);
            case DeploymentFailed e -> end(undoing(state), e.stillServing());
            case DeploymentCancelled e -> end(undoing(state), e.stillServing());
            case ApplicationRetired e -> present(state).with(box(state).retired());
            case StopRequested e -> new Stopping(box(state).drifted(List.of()), e.application(), e.operationId());
            case EnvironmentStopped e -> new Stopped(box(state), stopping(state).application());
            case StopFailed e -> new Running(box(state), stopping(state).application());
            case DriftNoticed e -> present(state).with(box(state).drifted(e.deviations()));
            case DriftEnded e -> present(state).with(box(state).drifted(List.of()));
            case DeletionRequested e ->
                state instanceof Undoing undoing
                        ? undoing.thenDelete(e.operationId())
                        : new Deleting(box(state), e.operationId());
            case EnvironmentDeleted e -> new Deleted(e.environmentId());
        };
    }

    private static Attempt begin(EnvironmentState before, DeploymentRequested event) {
        return Attempt.begin(
                event.deploymentId(), event.plan().specVersion(), event.plan().footprint(), isServing(before));
    }

    private static boolean isServing(EnvironmentState before) {
        return before instanceof Running running && !running.box().isSilenced();
    }

    private static EnvironmentState reaching(EnvironmentState state, Milestone milestone) {
        return underWay(state).with(underWay(state).attempt().reaching(milestone));
    }

    private static EnvironmentState end(Undoing state, boolean stillServing) {
        return switch (state.deletion()) {
            case Deletion.Wanted wanted -> new Deleting(state.box(), wanted.operation());
            case Deletion.NotWanted notWanted ->
                rest(state.box(), state.attempt().footprint(), stillServing, state.reason());
        };
    }

    /** What never ran is gone or on its way out, so that the next deployment begins with nothing. */
    private static EnvironmentState rest(Box box, Footprint footprint, boolean serving, FailureReason reason) {
        if (footprint instanceof Footprint.Proven proven) {
            return restProven(box, proven, serving, reason);
        }
        return reason.wanted() ? new Pending(box) : new Failed(box, new Footprint.Nothing());
    }

    private static EnvironmentState restProven(Box box, Footprint.Proven it, boolean serving, FailureReason reason) {
        if (serving) {
            return new Running(box, it.application());
        }
        return reason.wanted() ? new Stopped(box, it.application()) : new Failed(box, it);
    }

    private static Present present(EnvironmentState state) {
        return (Present) state;
    }

    private static Box box(EnvironmentState state) {
        return present(state).box();
    }

    private static UnderWay underWay(EnvironmentState state) {
        return (UnderWay) state;
    }

    private static Deploying deploying(EnvironmentState state) {
        return (Deploying) state;
    }

    private static Undoing undoing(EnvironmentState state) {
        return (Undoing) state;
    }

    private static Stopping stopping(EnvironmentState state) {
        return (Stopping) state;
    }
}
