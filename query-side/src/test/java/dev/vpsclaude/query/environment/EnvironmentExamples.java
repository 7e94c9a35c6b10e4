package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.DeploymentKind;
import dev.vpsclaude.messages.environment.DeploymentPlan;
import dev.vpsclaude.messages.environment.DeploymentStep;
import dev.vpsclaude.messages.environment.Deviation;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.FailureReason.Cause;
import dev.vpsclaude.messages.environment.Fingerprint;
import dev.vpsclaude.messages.environment.Footprint;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.environment.VariableName;
import dev.vpsclaude.messages.environment.Volume;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The words of these tests: Ada's environments and what happens to them. */
record EnvironmentExamples(EnvironmentId id, UserId owner) {

    static final UserId ADA = new UserId(uuid(1, 0));
    static final UserId BOB = new UserId(uuid(2, 0));
    static final ApplicationId COOLIFYS_APPLICATION = ApplicationId.of("k8s0wgk4ok4sc0k0");
    static final SecretRef PASSWORD = new SecretRef(new SecretId(uuid(3, 0)), 1);
    static final EnvironmentSpec CHANGED = new EnvironmentSpec(
            List.of(),
            List.of(),
            new Permissions(List.of(), List.of(), List.of(), List.of(), 4096),
            new TreeMap<>(Map.of(VariableName.of("GREETING"), PASSWORD)));
    static final FailureReason BUSY = new FailureReason(Cause.PLATFORM_BUSY, "The platform's queue is full.");
    static final FailureReason BROKEN = new FailureReason(Cause.BUILD_FAILED, "The image could not be built.");
    static final FailureReason UNWANTED = new FailureReason(Cause.CANCELLED_BY_OWNER, "The owner cancelled.");

    private static final Instant MORNING = Instant.parse("2026-04-01T08:00:00.000123Z");

    /** Ada's n-th environment; later ones have greater ids. */
    static EnvironmentExamples ada(int n) {
        return new EnvironmentExamples(new EnvironmentId(uuid(10, n)), ADA);
    }

    static EnvironmentExamples bob(int n) {
        return new EnvironmentExamples(new EnvironmentId(uuid(11, n)), BOB);
    }

    static UUID uuid(int kind, int n) {
        return new UUID(0x0197_a1b2_0000_7000L + ((long) n << 16), 0x8000_0000_0000_0000L + kind);
    }

    /** The n-th event of an environment that has the history to itself: a second after the one before. */
    static Stamp stamp(int n) {
        return new Stamp(n, n + 1L, at(n));
    }

    static Instant at(int n) {
        return MORNING.plusSeconds(n);
    }

    EnvironmentEvent created() {
        return new EnvironmentCreated(
                id,
                owner,
                EnvironmentName.of("Study"),
                Subdomain.of("study-" + (id.uuid().hashCode() & 0xffff)),
                EnvironmentSpec.EMPTY,
                PASSWORD);
    }

    EnvironmentEvent renamed(String name) {
        return new EnvironmentRenamed(id, EnvironmentName.of(name));
    }

    EnvironmentEvent passwordChanged() {
        return new PasswordChanged(id, PASSWORD);
    }

    EnvironmentEvent reconfigured(int specVersion) {
        return new EnvironmentReconfigured(id, CHANGED, specVersion);
    }

    DeploymentId deployment(int number) {
        return new DeploymentId(new UUID(
                id.uuid().getMostSignificantBits(), id.uuid().getLeastSignificantBits() + ((long) number << 16)));
    }

    OperationId operation(int number) {
        return new OperationId(new UUID(
                id.uuid().getMostSignificantBits(), id.uuid().getLeastSignificantBits() + ((long) number << 32)));
    }

    DeploymentRequested requested(int number, DeploymentKind kind) {
        DeploymentPlan plan = new DeploymentPlan(
                kind,
                number,
                number,
                Subdomain.of("study"),
                EnvironmentSpec.EMPTY,
                PASSWORD,
                new Footprint.Nothing(),
                Equipment.NONE);
        return new DeploymentRequested(id, deployment(number), plan);
    }

    EnvironmentEvent requested(int number) {
        return requested(number, DeploymentKind.DEPLOY);
    }

    EnvironmentEvent generated(int number) {
        return new DockerfileGenerated(id, deployment(number), Fingerprint.of("ab".repeat(32)), 12_345);
    }

    EnvironmentEvent applicationCreated(int number) {
        return new ApplicationCreated(id, deployment(number), COOLIFYS_APPLICATION);
    }

    EnvironmentEvent replacementBegun(int number) {
        return new ReplacementBegun(id, deployment(number), COOLIFYS_APPLICATION, COOLIFYS_APPLICATION);
    }

    EnvironmentEvent replacementUndone(int number) {
        return new ReplacementUndone(id, deployment(number));
    }

    EnvironmentEvent retired() {
        return new ApplicationRetired(id, COOLIFYS_APPLICATION);
    }

    EnvironmentEvent routed(int number) {
        return new RoutingSet(id, deployment(number));
    }

    EnvironmentEvent variablesSet(int number) {
        return new VariablesSet(id, deployment(number), List.of(VariableName.of("GREETING")));
    }

    EnvironmentEvent volumesAttached(int number) {
        return new VolumesAttached(
                id,
                deployment(number),
                List.of(new Volume("workspace", "/workspace"), new Volume("config", "/home/coder/.config")));
    }

    EnvironmentEvent queued(int number) {
        return new BuildQueued(id, deployment(number), BuildId.of("build-000" + number));
    }

    EnvironmentEvent started(int number) {
        return new BuildStarted(id, deployment(number));
    }

    EnvironmentEvent finished(int number) {
        return new BuildFinished(id, deployment(number));
    }

    EnvironmentEvent drifted(Deviation.Kind... kinds) {
        return new DriftNoticed(
                id,
                COOLIFYS_APPLICATION,
                Stream.of(kinds)
                        .map(kind -> new Deviation(kind, "this", "that"))
                        .toList());
    }

    EnvironmentEvent driftEnded() {
        return new DriftEnded(id, COOLIFYS_APPLICATION);
    }

    EnvironmentEvent buildFailed(int number) {
        return new BuildFailed(id, deployment(number), BROKEN);
    }

    EnvironmentEvent troubled(int number, DeploymentStep step) {
        return new TroubleNoticed(id, deployment(number), step, BUSY);
    }

    EnvironmentEvent succeeded(int number) {
        return new DeploymentSucceeded(id, deployment(number), COOLIFYS_APPLICATION, number);
    }

    EnvironmentEvent abandoned(int number, FailureReason reason) {
        return new DeploymentAbandoned(id, deployment(number), reason);
    }

    EnvironmentEvent buildCancelled(int number) {
        return new BuildCancelled(id, deployment(number));
    }

    EnvironmentEvent applicationRemoved() {
        return new ApplicationRemoved(id);
    }

    EnvironmentEvent failed(int number, boolean stillServing) {
        return new DeploymentFailed(id, deployment(number), BROKEN, stillServing);
    }

    EnvironmentEvent cancelled(int number, boolean stillServing) {
        return new DeploymentCancelled(id, deployment(number), UNWANTED, stillServing);
    }

    EnvironmentEvent stopRequested(int operation) {
        return new StopRequested(id, operation(operation), COOLIFYS_APPLICATION);
    }

    EnvironmentEvent stopped(int operation) {
        return new EnvironmentStopped(id, operation(operation));
    }

    EnvironmentEvent stopFailed(int operation) {
        return new StopFailed(id, operation(operation), BUSY);
    }

    EnvironmentEvent deletionRequested(int operation) {
        return new DeletionRequested(id, operation(operation), false);
    }

    EnvironmentEvent deleted(int operation) {
        return new EnvironmentDeleted(id, operation(operation), Subdomain.of("study"));
    }

    /** From the request of a deployment to the container that is said to be up. */
    List<EnvironmentEvent> built(int number) {
        return List.of(
                requested(number),
                generated(number),
                applicationCreated(number),
                routed(number),
                variablesSet(number),
                volumesAttached(number),
                queued(number),
                started(number),
                finished(number));
    }
}
