package dev.vpsclaude.server.processor;

import dev.vpsclaude.server.processor.Failures.Failure;
import dev.vpsclaude.server.processor.Pauses.Pause;
import dev.vpsclaude.server.processor.ProcessorAnswers.SetAside;
import dev.vpsclaude.server.processor.TokenRows.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a processor is getting on.
 *
 * @param position up to which event all of its segments have come
 * @param head the newest event there is
 * @param oldest when the oldest event happened that it still has before it
 * @param now by the database's clock
 */
record ProcessorStatus(
        String name,
        long position,
        long head,
        Optional<Instant> oldest,
        Instant now,
        List<Segment> segments,
        @Nullable Pause pause,
        @Nullable Failure failure,
        @Nullable ReplayRow replay,
        boolean replayable,
        List<SetAside> setAside) {

    /** Twice what Axon takes for abandoned; a node that is started needs a moment. */
    private static final Duration ABANDONED = Duration.ofSeconds(20);

    /** In one word. */
    enum State {
        RUNNING,
        PAUSED,
        REPLAYING,
        FAILED,
        UNOWNED
    }

    State state() {
        if (pause != null) {
            return State.PAUSED;
        } else if (isFailing()) {
            return State.FAILED;
        } else if (replay != null && replay.state() == ReplayRow.State.BUILDING) {
            return State.REPLAYING;
        }
        return segments.stream().anyMatch(this::isAbandoned) || segments.isEmpty() ? State.UNOWNED : State.RUNNING;
    }

    /** Whether it still stands before the event that it failed at last. */
    boolean isFailing() {
        return failure != null && position < failure.at().position();
    }

    /** Whether the segment is nobody's by now. A claim that was taken away is somebody's again in a moment. */
    private boolean isAbandoned(Segment segment) {
        return segment.owner() == null || segment.seen().plus(ABANDONED).isBefore(now);
    }

    /** By how many seconds the oldest event that it has before it is old. */
    long secondsBehind() {
        return oldest.map(at -> Math.max(0, Duration.between(at, now).toSeconds()))
                .orElse(0L);
    }
}
