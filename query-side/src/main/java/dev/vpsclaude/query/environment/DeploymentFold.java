package dev.vpsclaude.query.environment;

import static dev.vpsclaude.messages.environment.DeploymentStep.*;

import dev.vpsclaude.messages.environment.DeploymentStep;
import dev.vpsclaude.messages.environment.DeploymentView;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.OperationStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How events make the row of a deployment. */
final class DeploymentFold {

    private static final String REPLACING = "Another one takes the place of the one that ran, on the same volumes.";

    private DeploymentFold() {}

    static DeploymentView begin(DeploymentRequested e, EnvironmentView environment, Stamp stamp) {
        return new DeploymentView(
                e.deploymentId(),
                e.environmentId(),
                environment.owner(),
                e.plan().number(),
                e.plan().kind(),
                e.plan().specVersion(),
                OperationStatus.RUNNING,
                stamp.at(),
                null,
                null,
                Steps.waiting().begin(DOCKERFILE, stamp.at()).list(),
                stamp);
    }

    static DeploymentView fold(DeploymentView row, EnvironmentEvent event, EnvironmentView environment, Stamp stamp) {
        Steps steps = new Steps(row.steps());
        return switch (event) {
            case DockerfileGenerated e -> awaitTurn(row, stamp, DOCKERFILE, bytes(e), APPLICATION);
            case ReplacementBegun e -> with(row, steps.explain(APPLICATION, REPLACING), stamp);
            case ApplicationCreated e -> holdingApplication(row, environment, stamp);
            case RoutingSet e -> next(row, stamp, ROUTING, null, VARIABLES);
            case VariablesSet e -> next(row, stamp, VARIABLES, count(e.names().size(), "variable"), VOLUMES);
            case VolumesAttached e ->
                next(row, stamp, VOLUMES, count(e.volumes().size(), "volume"), QUEUE);
            case BuildStarted e -> next(row, stamp, QUEUE, null, BUILD);
            case BuildFinished e -> next(row, stamp, BUILD, steps.detail(BUILD), PROBE);
            case BuildFailed e -> with(row, steps.buildOnceMore(e.reason(), stamp.at()), stamp);
            case TroubleNoticed e -> with(row, steps.explain(e.step(), e.reason()), stamp);
            case DeploymentSucceeded e ->
                end(row, OperationStatus.SUCCEEDED, null, steps.done(PROBE, stamp.at(), null), stamp);
            case DeploymentAbandoned e ->
                with(row, steps.giveUp(e.reason(), stamp.at()).begin(CANCEL_BUILD, stamp.at()), stamp);
            case BuildCancelled e -> with(row, undone(steps, environment, stamp), stamp);
            case ApplicationRemoved e -> with(row, steps.done(REMOVE_APPLICATION, stamp.at(), null), stamp);
            case ReplacementUndone e -> with(row, steps.done(REMOVE_REPLACEMENT, stamp.at(), null), stamp);
            case DeploymentFailed e ->
                end(row, OperationStatus.FAILED, e.reason(), steps.leaveUndone(stamp.at()), stamp);
            case DeploymentCancelled e ->
                end(row, OperationStatus.CANCELLED, e.reason(), steps.leaveUndone(stamp.at()), stamp);
            default -> row;
        };
    }

    private static DeploymentView next(
            DeploymentView row, Stamp stamp, DeploymentStep done, @Nullable String detail, DeploymentStep begun) {
        Steps steps = new Steps(row.steps()).done(done, stamp.at(), detail).begin(begun, stamp.at());
        return with(row, steps, stamp);
    }

    /** The first step that the platform is asked for waits for its turn; an application that has run is not asked for. */
    private static DeploymentView awaitTurn(
            DeploymentView row, Stamp stamp, DeploymentStep done, @Nullable String detail, DeploymentStep first) {
        Steps steps = new Steps(row.steps()).done(done, stamp.at(), detail).awaitTurn(first, stamp.at());
        return with(row, steps, stamp);
    }

    /** One that was there already took no call, so that the routing is the first to wait. */
    private static DeploymentView holdingApplication(DeploymentView row, EnvironmentView environment, Stamp stamp) {
        String told = new Steps(row.steps()).detail(APPLICATION);
        String detail = Steps.WAITS_FOR_ITS_TURN.equals(told) ? null : told;
        return hasRun(environment) && detail == null
                ? awaitTurn(row, stamp, APPLICATION, null, ROUTING)
                : next(row, stamp, APPLICATION, detail, ROUTING);
    }

    private static boolean hasRun(EnvironmentView environment) {
        return environment.condition().deployedSpecVersion() > 0;
    }

    /** What has run once is never removed; what was to replace it is. */
    private static Steps undone(Steps steps, EnvironmentView environment, Stamp stamp) {
        Steps cancelled = steps.done(CANCEL_BUILD, stamp.at(), null);
        if (!hasRun(environment)) {
            return cancelled.begin(REMOVE_APPLICATION, stamp.at());
        }
        return isOfReplacement(steps) ? cancelled.begin(REMOVE_REPLACEMENT, stamp.at()) : cancelled;
    }

    /** Of an environment that has run: there is nothing to say about the application that is used again. */
    private static boolean isOfReplacement(Steps steps) {
        return steps.detail(APPLICATION) != null;
    }

    private static DeploymentView end(
            DeploymentView row, OperationStatus status, @Nullable FailureReason reason, Steps steps, Stamp stamp) {
        return new DeploymentView(
                row.id(),
                row.environment(),
                row.owner(),
                row.number(),
                row.kind(),
                row.specVersion(),
                status,
                row.requestedAt(),
                stamp.at(),
                reason,
                steps.list(),
                stamp);
    }

    private static DeploymentView with(DeploymentView row, Steps steps, Stamp stamp) {
        return new DeploymentView(
                row.id(),
                row.environment(),
                row.owner(),
                row.number(),
                row.kind(),
                row.specVersion(),
                row.status(),
                row.requestedAt(),
                row.endedAt(),
                row.reason(),
                steps.list(),
                stamp);
    }

    private static String bytes(DockerfileGenerated e) {
        return String.format(
                Locale.ROOT,
                "%,d bytes, SHA-256 %.12s",
                e.bytes(),
                e.dockerfile().text());
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
