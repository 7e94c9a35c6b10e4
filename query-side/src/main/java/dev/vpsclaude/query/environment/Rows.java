package dev.vpsclaude.query.environment;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.DeploymentView;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentQuery.Changes;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.environment.OperationKind;
import dev.vpsclaude.messages.environment.OperationStatus;
import dev.vpsclaude.messages.environment.OperationView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows in memory, and what events make of them. */
final class Rows {

    private final RowFold fold;
    private final Map<EnvironmentId, EnvironmentView> environments = new LinkedHashMap<>();
    private final Map<DeploymentId, DeploymentView> deployments = new LinkedHashMap<>();
    private final Map<String, OperationView> operations = new LinkedHashMap<>();

    Rows(RowFold fold) {
        this.fold = fold;
    }

    void know(EnvironmentView row) {
        environments.put(row.id(), row);
    }

    void know(DeploymentView row) {
        deployments.put(row.id(), row);
    }

    void know(OperationView row) {
        operations.put(row.id(), row);
    }

    @Nullable
    EnvironmentView environment(EnvironmentId id) {
        return environments.get(id);
    }

    /** The version of the last event that the row knows; -1 while there is no row. */
    long version(EnvironmentId id) {
        EnvironmentView row = environments.get(id);
        return row == null ? -1 : row.stamp().version();
    }

    /** Takes an event into the rows, which know all the events of its environment before it. */
    void fold(StampedEvent entry) {
        EnvironmentId id = entry.environment();
        EnvironmentView after = fold.fold(environments.get(id), entry.event(), entry.stamp());
        environments.put(id, after);
        foldDeployment(entry, after);
        foldOperation(entry, after);
    }

    /** As if nothing had been known of the environment. */
    void forget(EnvironmentId id) {
        environments.remove(id);
        deployments.values().removeIf(row -> row.environment().equals(id));
        operations.values().removeIf(row -> row.environment().equals(id));
    }

    void write(Tables tables) {
        tables.environments().write(environments.values());
        tables.deployments().write(deployments.values());
        tables.operations().write(operations.values());
    }

    Changes changes() {
        return new Changes(List.copyOf(environments.values()), List.copyOf(deployments.values()));
    }

    private void foldDeployment(StampedEvent entry, EnvironmentView environment) {
        if (entry.event() instanceof DeploymentRequested e) {
            deployments.put(e.deploymentId(), DeploymentFold.begin(e, environment, entry.stamp()));
        } else if (entry.event() instanceof OfDeployment e) {
            deployments.computeIfPresent(
                    e.deploymentId(), (id, row) -> DeploymentFold.fold(row, e, environment, entry.stamp()));
        } else if (entry.event() instanceof ApplicationRemoved e
                && environment.condition().deployment() != null) {
            deployments.computeIfPresent(
                    requireNonNull(environment.condition().deployment()),
                    (id, row) -> DeploymentFold.fold(row, e, environment, entry.stamp()));
        }
    }

    private void foldOperation(StampedEvent entry, EnvironmentView environment) {
        switch (entry.event()) {
            case StopRequested e -> begin(e.operationId(), OperationKind.STOP, environment, entry.stamp());
            case DeletionRequested e -> begin(e.operationId(), OperationKind.DELETE, environment, entry.stamp());
            case EnvironmentStopped e -> end(e.operationId(), OperationStatus.SUCCEEDED, null, entry.stamp());
            case StopFailed e -> end(e.operationId(), OperationStatus.FAILED, e.reason(), entry.stamp());
            case EnvironmentDeleted e -> {
                begin(e.operationId(), OperationKind.DELETE, environment, entry.stamp());
                end(e.operationId(), OperationStatus.SUCCEEDED, null, entry.stamp());
            }
            default -> {}
        }
    }

    private void begin(OperationId id, OperationKind kind, EnvironmentView environment, Stamp stamp) {
        operations.putIfAbsent(id.text(), OperationFold.begin(id, kind, environment, stamp.at()));
    }

    private void end(OperationId id, OperationStatus status, @Nullable FailureReason reason, Stamp stamp) {
        operations.computeIfPresent(id.text(), (key, row) -> OperationFold.end(row, status, reason, stamp.at()));
    }
}
