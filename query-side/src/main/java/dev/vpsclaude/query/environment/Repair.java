package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentQuery.Changes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.transaction.TransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the rows of the environments that are set aside from their whole history. Any node may do it at any time: a row
 * that is locked orders them among each other, and after the projection when that skips a further event.
 */
final class Repair {

    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);
    private static final Duration OFTEN = Duration.ofMinutes(10);

    /** An event that was being skipped while the repair went on sets its environment aside once more. */
    static final Duration SOON = Duration.ofSeconds(10);

    private final Tables tables;
    private final EnvironmentHistory history;
    private final TransactionManager transactions;
    private final ChangeFeed feed;
    private final RowFold fold;

    Repair(Tables tables, EnvironmentHistory history, TransactionManager transactions, ChangeFeed feed, RowFold fold) {
        this.tables = tables;
        this.history = history;
        this.transactions = transactions;
        this.feed = feed;
        this.fold = fold;
    }

    /** @return how long to wait before the next one */
    Duration round() {
        List<EnvironmentId> aside = tables.setAside().list();
        long repaired = aside.stream().filter(this::tryToRepair).count();
        return repaired > 0 ? SOON : OFTEN;
    }

    private boolean tryToRepair(EnvironmentId id) {
        try {
            Optional<Changes> changes = transactions.fetchInTransaction(() -> repair(id));
            changes.ifPresent(feed::publish);
            return changes.isPresent();
        } catch (RuntimeException e) {
            LOG.warn("The rows of {} stay set aside: {}", id, SetAside.where(e));
            return false;
        }
    }

    /** What was skipped is up to where the projection has read; it goes on from there itself. */
    private Optional<Changes> repair(EnvironmentId id) {
        Optional<Changes> changes = tables.setAside().lock(id).map(skippedTo -> rebuild(id, skippedTo));
        changes.ifPresent(repaired -> tables.setAside().remove(id));
        return changes;
    }

    private Changes rebuild(EnvironmentId id, long skippedTo) {
        List<StampedEvent> skipped = history.of(id).stream()
                .takeWhile(event -> event.version() <= skippedTo)
                .toList();
        if (skipped.size() <= skippedTo) {
            throw new IllegalStateException("Of the history of " + id + " not all can be read.");
        }
        Rows rows = new Rows(fold);
        skipped.forEach(rows::fold);
        rows.write(tables);
        return rows.changes();
    }
}
