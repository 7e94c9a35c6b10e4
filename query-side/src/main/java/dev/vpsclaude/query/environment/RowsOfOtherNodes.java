package dev.vpsclaude.query.environment;

import java.time.Duration;

/**
 * Only one node writes rows at a time, and only that one hands them on as it writes them. The others look four times a
 * second how far the rows have come, while anybody follows them there, and let their followers read what is new.
 */
final class RowsOfOtherNodes {

    static final Duration PAUSE = Duration.ofMillis(250);

    private final RowProgress progress;
    private final ChangeFeed feed;
    private long seen;

    RowsOfOtherNodes(RowProgress progress, ChangeFeed feed) {
        this.progress = progress;
        this.feed = feed;
    }

    Duration round() {
        look();
        return PAUSE;
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
