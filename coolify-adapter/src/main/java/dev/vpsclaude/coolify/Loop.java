package dev.vpsclaude.coolify;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that goes round while the application runs: started last, stopped first. */
final class Loop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final Duration SHUTDOWN = Duration.ofSeconds(25);

    private final String name;
    private final Bell bell;
    private final Supplier<Duration> round;
    private final Runnable finish;
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * @param bell ends a pause early
     * @param round does what there is to do and answers how long to pause
     * @param finish waits for what is still under way when the loop has ended
     */
    Loop(String name, Bell bell, Supplier<Duration> round, Runnable finish) {
        this.name = name;
        this.bell = bell;
        this.round = round;
        this.finish = finish;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        bell.ring();
        join();
        finish.run();
    }

    /** In a thread of its own, so that two loops stop at the same time. */
    @Override
    public void stop(Runnable callback) {
        Thread.ofPlatform().name(name + "-stop").start(() -> {
            stop();
            callback.run();
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                bell.await(roundOrPause());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration roundOrPause() {
        try {
            return round.get();
        } catch (RuntimeException failed) {
            LOG.warn("{} pauses: {}", name, failed.toString());
            return AFTER_A_FAILURE;
        }
    }

    private void join() {
        try {
            if (thread != null) {
                thread.join(SHUTDOWN);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
