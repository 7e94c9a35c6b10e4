package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.BoxView;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.DeploymentPlan;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What events make of a box. What a deployment planned comes into force with its success. */
final class BoxFold {

    private final Map<DeploymentId, DeploymentPlan> plans = new HashMap<>();
    private final Map<DeploymentId, Fingerprint> dockerfiles = new HashMap<>();
    private @Nullable BoxView box;

    private BoxFold() {}

    /** Empty for an environment that is not there, or no longer. */
    static Optional<BoxView> of(List<StampedEvent> history) {
        BoxFold fold = new BoxFold();
        history.forEach(entry -> fold.on(entry.event()));
        return Optional.ofNullable(fold.box);
    }

    private void on(EnvironmentEvent event) {
        switch (event) {
            case EnvironmentCreated e -> box = new BoxView(e.owner(), e.spec(), 1, e.password(), null, null);
            case DeploymentRequested e -> plans.put(e.deploymentId(), e.plan());
            case DockerfileGenerated e -> dockerfiles.put(e.deploymentId(), e.dockerfile());
            case EnvironmentDeleted e -> box = null;
            default -> box = box == null ? null : after(box, event);
        }
    }

    private BoxView after(BoxView before, EnvironmentEvent event) {
        return switch (event) {
            case EnvironmentReconfigured e ->
                new BoxView(
                        before.owner(),
                        e.spec(),
                        e.specVersion(),
                        before.password(),
                        before.deployed(),
                        before.dockerfile());
            case PasswordChanged e ->
                new BoxView(
                        before.owner(),
                        before.spec(),
                        before.specVersion(),
                        e.password(),
                        before.deployed(),
                        before.dockerfile());
            case DeploymentSucceeded e ->
                new BoxView(
                        before.owner(),
                        before.spec(),
                        before.specVersion(),
                        before.password(),
                        plans.get(e.deploymentId()),
                        dockerfiles.get(e.deploymentId()));
            default -> before;
        };
    }
}
