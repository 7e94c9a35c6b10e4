package dev.vpsclaude.server.secret;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Every minute brings values under the primary master key and forgets what is not needed any more, on every node. */
@Component
class SecretRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SecretRounds.class);

    private final Rewrapping rewrapping;
    private final ShreddingTable shredding;
    private final KeysInUse keys;
    private final ShreddingProgress progress;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("secrets").daemon().factory());
    private volatile boolean running;
    private String told = "";
    private int rounds;

    SecretRounds(Rewrapping rewrapping, ShreddingTable shredding, KeysInUse keys, ShreddingProgress progress) {
        this.rewrapping = rewrapping;
        this.shredding = shredding;
        this.keys = keys;
        this.progress = progress;
    }

    @Override
    public void start() {
        running = true;
        keys.look();
        clock.scheduleWithFixedDelay(this::tryRound, 0, 60, TimeUnit.SECONDS);
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

    /** A database that is away is somebody else's to complain about. */
    private void tryRound() {
        try {
            round();
        } catch (RuntimeException away) {
            LOG.debug("The secrets cannot be looked after for now.", away);
        }
    }

    void round() {
        int rewrapped = rewrapping.round();
        if (rewrapped > 0) {
            LOG.info("{} sealed values are under the primary master key now.", rewrapped);
        }
        int gone = progress.isAtHead() ? shredding.shredSuperseded() + abandoned() : 0;
        if (gone > 0) {
            LOG.info("{} sealed values that nothing refers to are deleted.", gone);
        }
        raiseAlarm(keys.look().lost());
    }

    /** It looks at every value, and once an hour is soon enough for what nobody can use. */
    private int abandoned() {
        boolean due = rounds++ % 60 == 0;
        return due ? shredding.shredAbandoned() : 0;
    }

    /** Once for each change; {@code /health} says it for as long as it is so. */
    private void raiseAlarm(String lost) {
        if (!lost.isEmpty() && !lost.equals(told)) {
            LOG.error("Sealed values do not open: {}. Give the key in VPSCLAUDE_MASTER_KEY_PREVIOUS.", lost);
        }
        told = lost;
    }
}
