package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rows written last. A row at version n is the fold of exactly the events up to n, on whatever node they were read:
 * whoever has event n + 1 in hand may go on from it without asking the table, and nobody else may.
 */
final class RecentRows {

    private static final int CAPACITY = 2_000;

    private final Map<EnvironmentId, EnvironmentView> rows = new LinkedHashMap<>(16, 0.75f, true);

    /** The row before the event of this version, if it is at hand. */
    synchronized Optional<EnvironmentView> before(EnvironmentId id, long version) {
        return Optional.ofNullable(rows.get(id)).filter(row -> row.stamp().version() + 1 == version);
    }

    /** Takes rows whose transaction has been committed. */
    synchronized void keep(Collection<EnvironmentView> written) {
        written.forEach(row -> rows.put(row.id(), row));
        var oldest = rows.entrySet().iterator();
        while (rows.size() > CAPACITY) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized void clear() {
        rows.clear();
    }
}
