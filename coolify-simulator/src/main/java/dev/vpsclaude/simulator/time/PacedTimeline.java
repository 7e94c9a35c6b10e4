package dev.vpsclaude.simulator.time;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;

/** Wall-clock time in which every delay is divided by a speed. */
public final class PacedTimeline implements Timeline {

    private static final System.Logger LOG = System.getLogger(PacedTimeline.class.getName());

    private final double speed;
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("coolify-simulator-timeline").factory());

    public PacedTimeline(double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("The speed must be above zero, not " + speed + ".");
        }
        this.speed = speed;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void after(Duration delay, Runnable work) {
        try {
            // The outcome is not lost with the future: an attempt reports its own failure.
            var unused = alarms.schedule(() -> attempt(work), (long) (delay.toNanos() / speed), NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            // What was asked for after the end is taken up again at the next start, from the stored state.
            LOG.log(System.Logger.Level.DEBUG, "Work was offered to a closed timeline.");
        }
    }

    @Override
    public void close() {
        alarms.shutdownNow();
    }

    /** An executor would swallow the failure; a job that dies in silence is the hardest one to find. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "A background job of the simulator failed.", failure);
        }
    }
}
