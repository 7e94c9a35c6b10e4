package dev.vpsclaude.postgres.eventstore;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells whoever reads the end of the history that there may be more; of appends that come close together, once. */
final class Appends implements AutoCloseable {

    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-store-appends").factory());
    private final Gathering gathering = new Gathering(this::tell, this::run, System::nanoTime);

    void happened() {
        gathering.happened();
    }

    /** After the end nobody waits to be told. */
    private void run(Runnable task, Duration delay) {
        if (!later.isShutdown()) {
            later.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void tell() {
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

    @Override
    public void close() {
        later.shutdown();
    }
}
