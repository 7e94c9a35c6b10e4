package dev.vpsclaude.command.environment;

import static dev.vpsclaude.messages.environment.FailureReason.Cause.DELETED_BY_OWNER;

import dev.vpsclaude.command.environment.EnvironmentState.*;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.*;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.Footprint;
import java.util.List;

/** How an environment is removed, whatever it is doing, and what it means that nothing is left on the platform. */
final class DeletionDecider {

    private static final FailureReason DELETED =
            new FailureReason(DELETED_BY_OWNER, "The environment was deleted by its owner.");

    private DeletionDecider() {}

    static List<EnvironmentEvent> delete(Present state, DeleteEnvironment c) {
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

    private static DeletionRequested deletion(DeleteEnvironment c, boolean deploymentUnderWay) {
        return new DeletionRequested(c.environmentId(), c.operationId(), deploymentUnderWay);
    }

    static List<EnvironmentEvent> recordRemoved(EnvironmentState state) {
        return switch (state) {
            case Undoing s -> removedWhileUndoing(s);
            case Deleting s ->
                List.of(new EnvironmentDeleted(
                        s.box().id(), s.operation(), s.box().subdomain()));
            case Resting s -> List.of();
            case Deploying s -> List.of();
            case Stopping s -> List.of();
            case Deleted s -> List.of();
            case Absent s -> throw new CommandRefused(new NoSuchEnvironment());
        };
    }

    /** What ran before the deployment is never removed by undoing it: such a report is about something else. */
    private static List<EnvironmentEvent> removedWhileUndoing(Undoing state) {
        return state.attempt().hasReached(Milestone.APPLICATION_REMOVED)
                        || state.attempt().footprint() instanceof Footprint.Proven
                ? List.of()
                : List.of(new ApplicationRemoved(state.box().id()));
    }
}
