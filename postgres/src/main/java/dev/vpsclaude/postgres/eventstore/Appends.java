package dev.vpsclaude.postgres.eventstore;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Tells whoever reads the end of the history that there may be more. */
final class Appends {

    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();

    void happened() {
        listeners.forEach(Runnable::run);
        synchronized (this) {
            notifyAll();
        }
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void stopListening(Runnable listener) {
        listeners.remove(listener);
    }

    /** Returns when something was appended, or after {@code millis}; it may also return early. */
    synchronized void await(long millis) throws InterruptedException {
        wait(Math.max(1, millis));
    }
}
