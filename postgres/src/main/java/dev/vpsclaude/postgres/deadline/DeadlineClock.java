package dev.vpsclaude.postgres.deadline;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes for deadlines. It looks at least once a second, so that what became due while every node was down is noticed
 * within a second of the start.
 */
public final class DeadlineClock implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeadlineClock.class);
    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);
    private static final Duration SHORTEST_NAP = Duration.ofMillis(10);

    private final PostgresDeadlineManager deadlines;
    private volatile boolean running;
    private Thread thread = new Thread(() -> {});

    public DeadlineClock(PostgresDeadlineManager deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::tick, "deadlines");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(LONGEST_NAP.multipliedBy(20).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tick() {
        while (running) {
            Duration until = untilNext();
            if (until.isPositive()) {
                nap(until);
            } else {
                handleAllDue();
            }
        }
    }

    /** Looking is cheap; only what is due is taken. */
    private Duration untilNext() {
        try {
            Duration next = deadlines.table().untilNext().orElse(LONGEST_NAP);
            return next.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : next;
        } catch (RuntimeException e) {
            log.warn("Deadlines cannot be looked at for now: {}", e.getMessage());
            return LONGEST_NAP;
        }
    }

    private void handleAllDue() {
        try {
            while (running && deadlines.handleNextDue()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException e) {
            log.warn("Deadlines cannot be handled for now: {}", e.getMessage());
        }
        nap(SHORTEST_NAP);
    }

    private void nap(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
