package dev.vpsclaude.server.repeat;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Forgets requests and answers that are a day old, once in a while, on every node. */
@Component
class KeptRequestRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeptRequestRounds.class);
    private static final int MINUTES = 15;

    private final KeptRequestTable table;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("kept-requests").daemon().factory());
    private volatile boolean running;

    KeptRequestRounds(KeptRequestTable table) {
        this.table = table;
    }

    @Override
    public void start() {
        running = true;
        clock.scheduleWithFixedDelay(this::round, MINUTES, MINUTES, TimeUnit.MINUTES);
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
    private void round() {
        try {
            LOG.debug("{} requests are a day old and forgotten.", table.forgetOld());
        } catch (RuntimeException away) {
            LOG.debug("Old requests cannot be forgotten for now.", away);
        }
    }
}
