package dev.vpsclaude.connection;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Lets a few things be done at the same time, each within its time; others wait for a place within theirs. */
final class Places implements AutoCloseable {

    private final Semaphore free;
    private final ExecutorService threads;

    Places(int places, String thread) {
        free = new Semaphore(places);
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name(thread, 0).factory());
    }

    /**
     * What came of it; empty when its time was over before. The caller then closes the attempt, which ends what reads from its
     * connections.
     */
    <T> Optional<T> within(Duration limit, Attempt attempt, Supplier<T> work) throws InterruptedException {
        if (!free.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        Future<T> running = threads.submit(() -> inItsPlace(work));
        try {
            long left = Math.max(0, limit.minus(attempt.elapsed()).toMillis());
            return Optional.of(running.get(left, TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("A connection broke unexpectedly.", broken.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** The place is free when the thread is, and not when its time is over: a question to DNS cannot be cut short. */
    private <T> T inItsPlace(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
