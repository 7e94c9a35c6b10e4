package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.environment.OperationKind;
import dev.vpsclaude.messages.environment.OperationStatus;
import dev.vpsclaude.messages.environment.OperationView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rows of stops and deletions. */
final class OperationFold {

    private OperationFold() {}

    static OperationView begin(OperationId id, OperationKind kind, EnvironmentView environment, Instant at) {
        return new OperationView(
                id.text(), environment.id(), environment.owner(), kind, OperationStatus.RUNNING, at, null, null);
    }

    static OperationView end(OperationView row, OperationStatus status, @Nullable FailureReason reason, Instant at) {
        return new OperationView(
                row.id(), row.environment(), row.owner(), row.kind(), status, row.startedAt(), at, reason);
    }
}
