package dev.vpsclaude.coolify;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what settled long ago, a little at a time, on one node at a time. */
record Purge(PurgeTable table, String owner, Duration age) {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration LOOK = Duration.ofMinutes(10);
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Small enough that nobody waits for its locks. */
    static final int BATCH = 500;

    Loop loop(Bell bell) {
        return new Loop("coolify-purge", bell, this::round, () -> {});
    }

    /** @return how long to wait before the next look */
    Duration round() {
        if (table.begin(owner, EVERY, LEASE)) {
            int removed = all();
            table.end(owner);
            LOG.debug("{} old rows have been removed.", removed);
        }
        return LOOK;
    }

    private int all() {
        int removed = 0;
        int batch = batch();
        while (batch > 0 && table.goOn(owner, LEASE)) {
            removed += batch;
            batch = batch();
        }
        return removed + batch;
    }

    private int batch() {
        int intents = table.removeIntents(age, BATCH);
        return intents > 0 ? intents : table.removeBuilds(age, BATCH);
    }
}
