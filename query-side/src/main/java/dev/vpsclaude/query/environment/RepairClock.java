package dev.vpsclaude.query.environment;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has what is set aside repaired: at the start, as a repaired program is one that was started anew, and now and then. */
final class RepairClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RepairClock.class);
    private static final Duration WHEN_AWAY = Duration.ofSeconds(10);

    private final Repair repair;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("repair-of-rows").daemon().factory());
    private volatile boolean running;

    RepairClock(Repair repair) {
        this.repair = repair;
    }

    @Override
    public void start() {
        running = true;
        clock.execute(this::round);
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

    private void round() {
        Duration pause = tryRound();
        if (running) {
            clock.schedule(this::round, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** A database that is away is somebody else's to complain about. */
    private Duration tryRound() {
        try {
            return repair.round();
        } catch (RuntimeException away) {
            LOG.debug("What is set aside cannot be read for now.", away);
            return WHEN_AWAY;
        }
    }
}
