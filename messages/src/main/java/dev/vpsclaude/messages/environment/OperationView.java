package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.account.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Long work as it is shown, whatever its kind.
 *
 * @param id of the deployment, or of the stop or deletion
 */
public record OperationView(
        String id,
        EnvironmentId environment,
        UserId owner,
        OperationKind kind,
        OperationStatus status,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable FailureReason reason) {}
