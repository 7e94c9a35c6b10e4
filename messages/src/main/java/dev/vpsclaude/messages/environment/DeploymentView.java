package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.account.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deployment as it is shown.
 *
 * @param number counts the deployments of the environment from 1
 */
public record DeploymentView(
        DeploymentId id,
        EnvironmentId environment,
        UserId owner,
        int number,
        DeploymentKind kind,
        int specVersion,
        OperationStatus status,
        Instant requestedAt,
        @Nullable Instant endedAt,
        @Nullable FailureReason reason,
        List<StepView> steps,
        EnvironmentView.Stamp stamp) {

    public DeploymentView {
        steps = List.copyOf(steps);
    }
}
