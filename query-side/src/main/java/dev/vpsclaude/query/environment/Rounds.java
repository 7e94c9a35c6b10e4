package dev.vpsclaude.query.environment;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does something again and again on a thread of its own, from the start on. */
final class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Supplier<Duration> round;
    private final Duration whenAway;
    private final ScheduledExecutorService clock;
    private volatile boolean running;

    /**
     * @param thread what the thread is called
     * @param round what is done; it answers how long to wait before the next one
     * @param whenAway how long to wait after a round that failed
     */
    Rounds(String thread, Supplier<Duration> round, Duration whenAway) {
        this.round = round;
        this.whenAway = whenAway;
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(thread).daemon().factory());
    }

    @Override
    public void start() {
        running = true;
        clock.execute(this::goRound);
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void goRound() {
        Duration pause = tryRound();
        if (running) {
            clock.schedule(this::goRound, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** A database that is away is somebody else's to complain about. */
    private Duration tryRound() {
        try {
            return round.get();
        } catch (RuntimeException away) {
            LOG.debug("The database cannot be read for now.", away);
            return whenAway;
        }
    }
}
