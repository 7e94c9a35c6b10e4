package dev.vpsclaude.coolify;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a lease for as long as its holder lives and works. A lease is short, so that what a dead node had is soon taken
 * up by another; one call to Coolify may take longer than that.
 */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final int BEATS_IN_A_LEASE = 4;

    private final CountDownLatch over = new CountDownLatch(1);
    private final BooleanSupplier extend;
    private final Duration pause;

    private Heartbeat(BooleanSupplier extend, Duration lease) {
        this.extend = extend;
        this.pause = lease.dividedBy(BEATS_IN_A_LEASE);
    }

    /**
     * Beats until it is closed or the lease is somebody else's.
     *
     * @param extend answers false when the lease has been lost
     */
    static Heartbeat begin(BooleanSupplier extend, Duration lease) {
        Heartbeat heartbeat = new Heartbeat(extend, lease);
        Thread.ofVirtual().name("coolify-heartbeat").start(heartbeat::run);
        return heartbeat;
    }

    @Override
    public void close() {
        over.countDown();
    }

    private void run() {
        try {
            while (!over.await(pause.toMillis(), TimeUnit.MILLISECONDS) && stillHeld()) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that does not answer for a moment is no reason to give up: the next beat may be in time. */
    private boolean stillHeld() {
        try {
            return extend.getAsBoolean();
        } catch (RuntimeException unreachable) {
            LOG.debug("A lease could not be extended.", unreachable);
            return true;
        }
    }
}
