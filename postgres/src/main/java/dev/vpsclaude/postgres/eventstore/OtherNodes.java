package dev.vpsclaude.postgres.eventstore;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Whether other nodes listen on the same database. It is only a hint: a node that is not told of an append looks for
 * itself once a second.
 */
final class OtherNodes {

    /** How often a node says that it is there. */
    static final long GREETING_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long SILENCE_NANOS = 4 * GREETING_NANOS;

    private final LongSupplier nanoTime;
    private volatile long heardAt;

    /** Until the silence has lasted, somebody is taken to be there. */
    OtherNodes(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.heardAt = nanoTime.getAsLong();
    }

    /** Another node has said something. @return whether nobody was thought to be there */
    boolean heard() {
        boolean news = !areListening();
        heardAt = nanoTime.getAsLong();
        return news;
    }

    boolean areListening() {
        return nanoTime.getAsLong() - heardAt < SILENCE_NANOS;
    }
}
