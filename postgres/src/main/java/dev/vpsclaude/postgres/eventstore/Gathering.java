package dev.vpsclaude.postgres.eventstore;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * Passes a signal on at once when all is quiet, and what follows closely as one: a reader that is woken for each of many
 * appends writes its position as often as its rows.
 */
final class Gathering {

    /** Far below what a person notices, and long enough for the appends of several clients. */
    static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Runnable signal;
    private final BiConsumer<Runnable, Duration> later;
    private final LongSupplier nanoTime;
    private boolean waiting;
    private long passedOnAt;

    /** @param later runs something after some time */
    Gathering(Runnable signal, BiConsumer<Runnable, Duration> later, LongSupplier nanoTime) {
        this.signal = signal;
        this.later = later;
        this.nanoTime = nanoTime;
        this.passedOnAt = nanoTime.getAsLong() - PAUSE_NANOS;
    }

    /** Returns at once; the signal is given by this thread, or by another within the pause. */
    void happened() {
        if (isDue()) {
            signal.run();
        }
    }

    private synchronized boolean isDue() {
        long left = passedOnAt + PAUSE_NANOS - nanoTime.getAsLong();
        if (left <= 0 && !waiting) {
            passedOnAt = nanoTime.getAsLong();
            return true;
        }
        if (!waiting) {
            waiting = true;
            later.accept(this::passOn, Duration.ofNanos(left));
        }
        return false;
    }

    private void passOn() {
        synchronized (this) {
            waiting = false;
            passedOnAt = nanoTime.getAsLong();
        }
        signal.run();
    }
}
