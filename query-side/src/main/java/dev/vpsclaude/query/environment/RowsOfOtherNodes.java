package dev.vpsclaude.query.environment;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Only one node writes rows at a time, and only that one hands them on as it writes them. The others look four times a
 * second how far the rows have come, while anybody follows them there, and let their followers read what is new.
 */
final class RowsOfOtherNodes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RowsOfOtherNodes.class);
    private static final long MILLIS = 250;

    private final RowProgress progress;
    private final ChangeFeed feed;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rows-of-other-nodes").daemon().factory());
    private volatile boolean running;
    private long seen;

    RowsOfOtherNodes(RowProgress progress, ChangeFeed feed) {
        this.progress = progress;
        this.feed = feed;
    }

    @Override
    public void start() {
        running = true;
        clock.scheduleWithFixedDelay(this::tryToLook, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
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
    private void tryToLook() {
        try {
            look();
        } catch (RuntimeException away) {
            LOG.debug("The progress of the rows cannot be read for now.", away);
        }
    }

    void look() {
        if (!feed.isFollowed()) {
            return;
        }
        long position = progress.position();
        if (position > Math.max(seen, feed.published())) {
            feed.lookAgain();
        }
        seen = Math.max(seen, position);
    }
}
