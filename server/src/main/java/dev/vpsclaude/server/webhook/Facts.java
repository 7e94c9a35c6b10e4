package dev.vpsclaude.server.webhook;

import static dev.vpsclaude.server.webhook.EventKind.*;

import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.Deviation;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.server.Installation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * What is told of an event: no more than its owner can ask for, so neither secrets nor references to them, and nothing of Coolify's.
 * It is made from the event alone, so that it is the same each time it is sent.
 */
@Component
class Facts {

    /** What happened to which environment, with what there is to say about it. */
    record Fact(EventKind kind, EnvironmentId environment, Map<String, Object> data) {}

    private final Installation installation;

    Facts(Installation installation) {
        this.installation = installation;
    }

    /** Empty for a step within a deployment or a deletion, whose end is told. */
    Optional<Fact> of(EnvironmentEvent event) {
        return switch (event) {
            case EnvironmentCreated it -> fact(ENVIRONMENT_CREATED, it, created(it));
            case EnvironmentRenamed it ->
                fact(ENVIRONMENT_RENAMED, it, Map.of("name", it.name().text()));
            case EnvironmentReconfigured it ->
                fact(ENVIRONMENT_RECONFIGURED, it, Map.of("specVersion", it.specVersion()));
            case PasswordChanged it -> fact(PASSWORD_CHANGED, it, Map.of());
            case DeploymentRequested it -> fact(DEPLOYMENT_REQUESTED, it, requested(it));
            case BuildStarted it -> fact(BUILD_STARTED, it, of(it.deploymentId()));
            case BuildFailed it -> fact(BUILD_FAILED, it, ended(it.deploymentId(), it.reason()));
            case TroubleNoticed it -> fact(TROUBLE_NOTICED, it, trouble(it));
            case DeploymentSucceeded it -> fact(DEPLOYMENT_SUCCEEDED, it, succeeded(it));
            case DeploymentFailed it ->
                fact(DEPLOYMENT_FAILED, it, ended(it.deploymentId(), it.reason(), it.stillServing()));
            case DeploymentCancelled it ->
                fact(DEPLOYMENT_CANCELLED, it, ended(it.deploymentId(), it.reason(), it.stillServing()));
            case StopRequested it ->
                fact(STOP_REQUESTED, it, operation(it.operationId().text()));
            case EnvironmentStopped it ->
                fact(ENVIRONMENT_STOPPED, it, operation(it.operationId().text()));
            case StopFailed it -> fact(STOP_FAILED, it, stopFailed(it));
            case DriftNoticed it -> fact(DRIFT_NOTICED, it, drift(it.deviations()));
            case DriftEnded it -> fact(DRIFT_ENDED, it, Map.of());
            case DeletionRequested it ->
                fact(DELETION_REQUESTED, it, operation(it.operationId().text()));
            case EnvironmentDeleted it ->
                fact(ENVIRONMENT_DELETED, it, operation(it.operationId().text()));
            case DockerfileGenerated it -> Optional.empty();
            case ReplacementBegun it -> Optional.empty();
            case ApplicationCreated it -> Optional.empty();
            case RoutingSet it -> Optional.empty();
            case VariablesSet it -> Optional.empty();
            case VolumesAttached it -> Optional.empty();
            case BuildQueued it -> Optional.empty();
            case BuildFinished it -> Optional.empty();
            case DeploymentAbandoned it -> Optional.empty();
            case BuildCancelled it -> Optional.empty();
            case ApplicationRemoved it -> Optional.empty();
            case ReplacementUndone it -> Optional.empty();
            case ApplicationRetired it -> Optional.empty();
        };
    }

    private Map<String, Object> created(EnvironmentCreated event) {
        return Map.of(
                "name", event.name().text(),
                "subdomain", event.subdomain().text(),
                "url", installation.urlOf(event.subdomain()));
    }

    private static Map<String, Object> requested(DeploymentRequested event) {
        return Map.of(
                "deploymentId", event.deploymentId().text(),
                "kind", word(event.plan().kind()),
                "number", event.plan().number(),
                "specVersion", event.plan().specVersion());
    }

    private static Map<String, Object> succeeded(DeploymentSucceeded event) {
        return Map.of("deploymentId", event.deploymentId().text(), "specVersion", event.specVersion());
    }

    private static Map<String, Object> trouble(TroubleNoticed event) {
        Map<String, Object> data = new TreeMap<>(ended(event.deploymentId(), event.reason()));
        data.put("step", word(event.step()).replace('_', '-'));
        return data;
    }

    private static Map<String, Object> stopFailed(StopFailed event) {
        return Map.of("operationId", event.operationId().text(), "reason", reason(event.reason()));
    }

    private static Map<String, Object> ended(DeploymentId deployment, FailureReason reason, boolean stillServing) {
        Map<String, Object> data = new TreeMap<>(ended(deployment, reason));
        data.put("stillServing", stillServing);
        return data;
    }

    private static Map<String, Object> ended(DeploymentId deployment, FailureReason reason) {
        return Map.of("deploymentId", deployment.text(), "reason", reason(reason));
    }

    private static Map<String, Object> of(DeploymentId deployment) {
        return Map.of("deploymentId", deployment.text());
    }

    private static Map<String, Object> operation(String id) {
        return Map.of("operationId", id);
    }

    /** What was expected and found is Coolify's business. */
    private static Map<String, Object> drift(List<Deviation> deviations) {
        return Map.of(
                "deviations",
                deviations.stream()
                        .map(it -> sorted(
                                "code", word(it.kind()), "message", it.kind().sentence()))
                        .toList());
    }

    private static Map<String, Object> reason(FailureReason reason) {
        return sorted("code", word(reason.cause()), "message", reason.explanation());
    }

    private static Map<String, Object> sorted(String first, String value, String second, String other) {
        return new TreeMap<>(Map.of(first, value, second, other));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** In the order of their names, so that the text that is signed is the same each time. */
    private static Optional<Fact> fact(EventKind kind, EnvironmentEvent event, Map<String, Object> data) {
        return Optional.of(new Fact(kind, event.environmentId(), new TreeMap<>(data)));
    }
}
