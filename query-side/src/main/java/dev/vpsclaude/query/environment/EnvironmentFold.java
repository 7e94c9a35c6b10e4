package dev.vpsclaude.query.environment;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.messages.environment.Desired;
import dev.vpsclaude.messages.environment.Deviation;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.EnvironmentStatus;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.EnvironmentView.Condition;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.FailureReason.Cause;
import dev.vpsclaude.messages.environment.Observed;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How events make the row of an environment. */
final class EnvironmentFold {

    private EnvironmentFold() {}

    static EnvironmentView fold(@Nullable EnvironmentView row, EnvironmentEvent event, Stamp stamp) {
        if (event instanceof EnvironmentCreated e) {
            return created(e, stamp);
        }
        EnvironmentView before = requireNonNull(row, "an environment begins with its creation");
        return switch (event) {
            case EnvironmentRenamed e ->
                new EnvironmentView(
                        before.id(),
                        before.owner(),
                        before.subdomain(),
                        e.name(),
                        before.spec(),
                        before.specVersion(),
                        before.condition(),
                        before.createdAt(),
                        stamp);
            case EnvironmentReconfigured e ->
                new EnvironmentView(
                        before.id(),
                        before.owner(),
                        before.subdomain(),
                        before.name(),
                        e.spec(),
                        e.specVersion(),
                        before.condition(),
                        before.createdAt(),
                        stamp);
            default -> now(before, condition(before.condition(), event, stamp), stamp);
        };
    }

    private static EnvironmentView created(EnvironmentCreated e, Stamp stamp) {
        Condition fresh =
                new Condition(EnvironmentStatus.PENDING, Desired.STOPPED, Observed.NONE, 0, null, null, null, false);
        return new EnvironmentView(
                e.environmentId(), e.owner(), e.subdomain(), e.name(), e.spec(), 1, fresh, stamp.at(), stamp);
    }

    private static EnvironmentView now(EnvironmentView before, Condition condition, Stamp stamp) {
        return new EnvironmentView(
                before.id(),
                before.owner(),
                before.subdomain(),
                before.name(),
                before.spec(),
                before.specVersion(),
                condition,
                before.createdAt(),
                stamp);
    }

    private static Condition condition(Condition now, EnvironmentEvent event, Stamp stamp) {
        return switch (event) {
            case EnvironmentCreated e -> now;
            case EnvironmentRenamed e -> now;
            case EnvironmentReconfigured e -> now;
            case PasswordChanged e -> now;
            case DeploymentRequested e ->
                new Condition(
                        isServing(now) ? now.status() : EnvironmentStatus.DEPLOYING,
                        Desired.RUNNING,
                        Observed.QUEUED,
                        now.deployedSpecVersion(),
                        e.deploymentId(),
                        now.lastDeployedAt(),
                        null,
                        false);
            case DockerfileGenerated e -> progress(now, Observed.QUEUED);
            case ReplacementBegun e -> now;
            case ApplicationCreated e -> progress(now, Observed.QUEUED);
            case RoutingSet e -> progress(now, Observed.QUEUED);
            case VariablesSet e -> progress(now, Observed.QUEUED);
            case VolumesAttached e -> progress(now, Observed.QUEUED);
            case BuildQueued e -> progress(now, Observed.QUEUED);
            case BuildStarted e -> progress(now, Observed.BUILDING);
            case BuildFinished e -> progress(now, Observed.STARTING);
            case BuildFailed e -> seen(now, Observed.QUEUED, e.reason());
            case TroubleNoticed e -> seen(now, now.observed(), e.reason());
            case DeploymentSucceeded e ->
                new Condition(
                        EnvironmentStatus.RUNNING,
                        Desired.RUNNING,
                        Observed.HEALTHY,
                        e.specVersion(),
                        e.deploymentId(),
                        stamp.at(),
                        null,
                        false);
            case DeploymentAbandoned e -> seen(now, now.observed(), e.reason().wanted() ? null : e.reason());
            case BuildCancelled e -> now;
            case ApplicationRemoved e -> seen(now, Observed.NONE, now.failure());
            case ReplacementUndone e -> now;
            case DeploymentFailed e -> failed(now, e);
            case DeploymentCancelled e -> cancelled(now, e);
            case ApplicationRetired e -> now;
            case StopRequested e -> become(now, now.status(), Desired.STOPPED, Observed.STOPPING, null);
            case EnvironmentStopped e ->
                become(now, EnvironmentStatus.STOPPED, Desired.STOPPED, Observed.STOPPED, null);
            case StopFailed e -> become(now, EnvironmentStatus.RUNNING, Desired.RUNNING, Observed.UNKNOWN, e.reason());
            case DriftNoticed e -> drifted(now, e.deviations());
            case DriftEnded e ->
                seen(now, now.status() == EnvironmentStatus.STOPPED ? Observed.STOPPED : Observed.HEALTHY, null);
            case DeletionRequested e -> become(now, now.status(), Desired.GONE, Observed.REMOVING, null);
            case EnvironmentDeleted e ->
                new Condition(
                        now.status(),
                        Desired.GONE,
                        Observed.NONE,
                        now.deployedSpecVersion(),
                        now.deployment(),
                        now.lastDeployedAt(),
                        null,
                        true);
        };
    }

    private static boolean isServing(Condition now) {
        return now.status() == EnvironmentStatus.RUNNING
                && now.observed() != Observed.STOPPED
                && now.observed() != Observed.NONE;
    }

    private static Condition drifted(Condition now, List<Deviation> deviations) {
        String sentences = deviations.stream().map(it -> it.kind().sentence()).collect(Collectors.joining(" "));
        return seen(now, observed(now, deviations), new FailureReason(Cause.CHANGED_OUTSIDE, sentences));
    }

    private static Observed observed(Condition now, List<Deviation> deviations) {
        Observed asItShouldBe = now.status() == EnvironmentStatus.STOPPED ? Observed.STOPPED : Observed.HEALTHY;
        return deviations.stream()
                .map(it -> switch (it.kind()) {
                    case APPLICATION_MISSING -> Observed.NONE;
                    case CONTAINER_GONE -> Observed.STOPPED;
                    case CONTAINER_RUNNING -> Observed.HEALTHY;
                    case NAME, DOMAIN, PORT -> asItShouldBe;
                })
                .findFirst()
                .orElse(asItShouldBe);
    }

    /** A step that has been taken ends the trouble there was with it. */
    private static Condition progress(Condition now, Observed observed) {
        return seen(now, observed, null);
    }

    private static Condition seen(Condition now, Observed observed, @Nullable FailureReason failure) {
        return become(now, now.status(), now.desired(), observed, failure);
    }

    private static Condition failed(Condition now, DeploymentFailed e) {
        return e.stillServing()
                ? become(now, EnvironmentStatus.RUNNING, now.desired(), Observed.HEALTHY, e.reason())
                : become(now, EnvironmentStatus.ERROR, now.desired(), Observed.FAILED, e.reason());
    }

    private static Condition cancelled(Condition now, DeploymentCancelled e) {
        if (e.stillServing()) {
            return become(now, EnvironmentStatus.RUNNING, now.desired(), Observed.HEALTHY, null);
        }
        Desired desired = now.desired() == Desired.GONE ? Desired.GONE : Desired.STOPPED;
        return now.deployedSpecVersion() > 0
                ? become(now, EnvironmentStatus.STOPPED, desired, Observed.STOPPED, null)
                : become(now, EnvironmentStatus.PENDING, desired, Observed.NONE, null);
    }

    private static Condition become(
            Condition now,
            EnvironmentStatus status,
            Desired desired,
            Observed observed,
            @Nullable FailureReason failure) {
        return new Condition(
                status,
                desired,
                observed,
                now.deployedSpecVersion(),
                now.deployment(),
                now.lastDeployedAt(),
                failure,
                now.deleted());
    }
}
