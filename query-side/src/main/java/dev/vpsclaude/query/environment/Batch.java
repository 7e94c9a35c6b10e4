package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentQuery.Changes;
import dev.vpsclaude.messages.environment.OperationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Events that are projected together: the rows they touch are read once, folded in memory and written once. An
 * environment whose events cannot be folded is set aside, and the others get on.
 */
final class Batch {

    private final Tables tables;
    private final RecentRows recent;
    private final Rows rows;
    private final List<StampedEvent> entries = new ArrayList<>();
    private final Map<EnvironmentId, SetAside> aside = new LinkedHashMap<>();

    Batch(Tables tables, RecentRows recent, RowFold fold) {
        this.tables = tables;
        this.recent = recent;
        this.rows = new Rows(fold);
    }

    void add(StampedEvent event) {
        entries.add(event);
    }

    /** The rows as they are after the batch. */
    Changes project() {
        read();
        entries.forEach(this::fold);
        tables.setAside().write(aside.values());
        rows.write(tables);
        return rows.changes();
    }

    /** The environments that an event of this batch has failed for. */
    List<SetAside> failures() {
        return aside.values().stream().filter(one -> one.error() != null).toList();
    }

    private void read() {
        List<EnvironmentId> unknown = new ArrayList<>();
        firstVersions()
                .forEach(
                        (id, version) -> recent.before(id, version).ifPresentOrElse(rows::know, () -> unknown.add(id)));
        tables.environments().find(unknown).forEach(rows::know);
        tables.deployments().find(deploymentsTouched()).forEach(rows::know);
        tables.operations().find(operationsEnded()).forEach(rows::know);
    }

    /** The environments of the batch, each with the version of its first event; one that begins here has no row yet. */
    private Map<EnvironmentId, Long> firstVersions() {
        Map<EnvironmentId, Long> first = new LinkedHashMap<>();
        entries.forEach(entry -> first.putIfAbsent(entry.environment(), entry.version()));
        first.values().removeIf(version -> version == 0);
        return first;
    }

    private List<DeploymentId> deploymentsTouched() {
        Stream<DeploymentId> named = events(OfDeployment.class)
                .filter(e -> !(e instanceof DeploymentRequested))
                .map(OfDeployment::deploymentId);
        Stream<DeploymentId> undone = events(ApplicationRemoved.class)
                .map(e -> rows.environment(e.environmentId()))
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
        return entries.stream()
                .map(StampedEvent::event)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** A stream has no gaps, so that a row which is not the one just before the event has missed some. */
    private void fold(StampedEvent entry) {
        EnvironmentId id = entry.environment();
        long known = rows.version(id);
        if (aside.containsKey(id)) {
            aside.computeIfPresent(id, (key, one) -> one.skipping(entry));
        } else if (entry.version() > known + 1) {
            aside.put(id, SetAside.behind(entry));
        } else if (entry.version() > known) {
            tryToFold(entry);
        }
    }

    private void tryToFold(StampedEvent entry) {
        try {
            rows.fold(entry);
        } catch (RuntimeException poison) {
            rows.forget(entry.environment());
            aside.put(entry.environment(), SetAside.failed(entry, poison));
        }
    }
}
