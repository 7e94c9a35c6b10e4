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
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("secrets").daemon().factory());
    private volatile boolean running;
    private String told = "";

    SecretRounds(Rewrapping rewrapping, ShreddingTable shredding, KeysInUse keys) {
        this.rewrapping = rewrapping;
        this.shredding = shredding;
        this.keys = keys;
    }

    @Override
    public void start() {
        running = true;
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
        int gone = shredding.shredSuperseded() + shredding.shredAbandoned();
        if (gone > 0) {
            LOG.info("{} sealed values that nothing refers to are deleted.", gone);
        }
        raiseAlarm(keys.findings().lost());
    }

    /** Once for each change; {@code /health} says it for as long as it is so. */
    private void raiseAlarm(String lost) {
        if (!lost.isEmpty() && !lost.equals(told)) {
            LOG.error("Sealed values do not open: {}. Give the key in VPSCLAUDE_MASTER_KEY_PREVIOUS.", lost);
        }
        told = lost;
    }
}
