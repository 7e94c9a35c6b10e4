package dev.vpsclaude.server.processor;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes on with replays on a thread of its own: with those that were asked for here at once, with others when it looks. */
@Component
class ReplayWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayWorker.class);
    private static final long PAUSE_SECONDS = 15;
    private static final long WHEN_AWAY_SECONDS = 1;

    private final Replay replay;
    private final Semaphore wishes = new Semaphore(0);
    private volatile boolean running;

    ReplayWorker(Replay replay) {
        this.replay = replay;
    }

    /** There is something to do. */
    void wake() {
        wishes.release();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("replay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                rest(work());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how many seconds to wait */
    private long work() {
        try {
            return replay.step() ? 0 : PAUSE_SECONDS;
        } catch (RuntimeException away) {
            LOG.debug("A replay cannot go on for now.", away);
            return WHEN_AWAY_SECONDS;
        }
    }

    private void rest(long seconds) throws InterruptedException {
        if (seconds > 0 && wishes.tryAcquire(seconds, TimeUnit.SECONDS)) {
            wishes.drainPermits();
        }
    }
}
