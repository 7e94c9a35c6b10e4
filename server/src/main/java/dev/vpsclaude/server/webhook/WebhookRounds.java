package dev.vpsclaude.server.webhook;

import dev.vpsclaude.server.webhook.TurnTable.Turn;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes round on every node: looks for whom the history concerns, and lets webhooks that are behind take their turns, each in a thread
 * of its own, so that one that is slow takes nothing but its own time.
 */
@Component
class WebhookRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRounds.class);
    private static final long PATIENCE_SECONDS = 12;

    private final Scout scout;
    private final TurnTable turns;
    private final TurnWork work;
    private final WebhookProperties properties;
    private final Semaphore free;
    private final Semaphore rung = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread(() -> {});

    WebhookRounds(Scout scout, TurnTable turns, TurnWork work, WebhookProperties properties) {
        this.scout = scout;
        this.turns = turns;
        this.work = work;
        this.properties = properties;
        this.free = new Semaphore(properties.atOnce());
    }

    /** There is something to do that need not wait for the next round. */
    void ring() {
        rung.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("webhooks").daemon().start(this::run);
    }

    /** Lets what is under way end by itself; what takes longer than that is sent once more after the lease. */
    @Override
    public void stop() {
        running = false;
        ring();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            if (free.tryAcquire(properties.atOnce(), PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                free.release(properties.atOnce());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** In a thread of its own, so that others need not wait before they stop. */
    @Override
    public void stop(Runnable callback) {
        Thread.ofPlatform().name("webhooks-stop").start(() -> {
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
                Duration pause = tryRound();
                if (rung.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    rung.drainPermits();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that is away is somebody else's to complain about. */
    private Duration tryRound() {
        try {
            return round();
        } catch (RuntimeException away) {
            LOG.debug("Webhooks cannot be looked after for now.", away);
            return properties.idle();
        }
    }

    private Duration round() {
        if (!scout.look()) {
            return properties.idle();
        }
        while (running && begin()) {
            Thread.onSpinWait();
        }
        return properties.look();
    }

    /** @return false when no turn is due or no place is free; one that becomes free rings */
    private boolean begin() {
        if (!free.tryAcquire()) {
            return false;
        }
        Optional<Turn> next = Optional.empty();
        try {
            next = turns.lease();
        } finally {
            if (next.isEmpty()) {
                free.release();
            }
        }
        next.ifPresent(
                turn -> Thread.ofVirtual().name(turn.webhook().id().text()).start(() -> take(turn)));
        return next.isPresent();
    }

    private void take(Turn turn) {
        try {
            work.take(turn, () -> running);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            LOG.warn(
                    "Webhook {} is tried again after its lease: {}",
                    turn.webhook().id(),
                    unexpected.toString());
        } finally {
            free.release();
            ring();
        }
    }
}
