package dev.vpsclaude.query.environment;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.DeploymentView;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events that are projected together: the rows they touch are read once, folded in memory and written once. */
final class Batch {

    private record Entry(EnvironmentEvent event, Stamp stamp) {}

    private final Tables tables;
    private final RecentRows recent;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<EnvironmentId, EnvironmentView> environments = new LinkedHashMap<>();
    private final Map<DeploymentId, DeploymentView> deployments = new LinkedHashMap<>();
    private final Map<String, OperationView> operations = new LinkedHashMap<>();

    Batch(Tables tables, RecentRows recent) {
        this.tables = tables;
        this.recent = recent;
    }

    void add(EnvironmentEvent event, Stamp stamp) {
        entries.add(new Entry(event, stamp));
    }

    /** The rows as they are after the batch. */
    Changes project() {
        read();
        entries.forEach(this::fold);
        tables.environments().write(environments.values());
        tables.deployments().write(deployments.values());
        tables.operations().write(operations.values());
        return new Changes(List.copyOf(environments.values()), List.copyOf(deployments.values()));
    }

    private void read() {
        List<EnvironmentId> unknown = new ArrayList<>();
        firstVersions()
                .forEach((id, version) -> recent.before(id, version)
                        .ifPresentOrElse(row -> environments.put(id, row), () -> unknown.add(id)));
        tables.environments().find(unknown).forEach(row -> environments.put(row.id(), row));
        tables.deployments().find(deploymentsTouched()).forEach(row -> deployments.put(row.id(), row));
        tables.operations().find(operationsEnded()).forEach(row -> operations.put(row.id(), row));
    }

    /** The environments of the batch, each with the version of its first event; one that begins here has no row yet. */
    private Map<EnvironmentId, Long> firstVersions() {
        Map<EnvironmentId, Long> first = new LinkedHashMap<>();
        entries.forEach(entry ->
                first.putIfAbsent(entry.event().environmentId(), entry.stamp().version()));
        first.values().removeIf(version -> version == 0);
        return first;
    }

    private List<DeploymentId> deploymentsTouched() {
        Stream<DeploymentId> named = events(OfDeployment.class)
                .filter(e -> !(e instanceof DeploymentRequested))
                .map(OfDeployment::deploymentId);
        Stream<DeploymentId> undone = events(ApplicationRemoved.class)
                .map(e -> environments.get(e.environmentId()))
                .filter(Objects::nonNull)
                .map(row -> row.condition().deployment())
                .filter(Objects::nonNull);
        return Stream.concat(named, undone).distinct().toList();
    }

    private List<String> operationsEnded() {
        return events(EnvironmentEvent.class)
                .map(Batch::endedOperation)
                .filter(Objects::nonNull)
                .map(OperationId::text)
                .distinct()
                .toList();
    }

    private static @Nullable OperationId endedOperation(EnvironmentEvent event) {
        return switch (event) {
            case EnvironmentStopped e -> e.operationId();
            case StopFailed e -> e.operationId();
            case EnvironmentDeleted e -> e.operationId();
            default -> null;
        };
    }

    private <T extends EnvironmentEvent> Stream<T> events(Class<T> type) {
        return entries.stream().map(Entry::event).filter(type::isInstance).map(type::cast);
    }

    private void fold(Entry entry) {
        EnvironmentId id = entry.event().environmentId();
        EnvironmentView before = environments.get(id);
        if (before != null && before.stamp().version() >= entry.stamp().version()) {
            return;
        }
        EnvironmentView after = EnvironmentFold.fold(before, entry.event(), entry.stamp());
        environments.put(id, after);
        foldDeployment(entry, after);
        foldOperation(entry, after);
    }

    private void foldDeployment(Entry entry, EnvironmentView environment) {
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

    private void foldOperation(Entry entry, EnvironmentView environment) {
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
