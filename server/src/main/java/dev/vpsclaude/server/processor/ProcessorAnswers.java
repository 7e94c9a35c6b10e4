package dev.vpsclaude.server.processor;

import dev.vpsclaude.server.processor.ReplayRow.Difference;
import dev.vpsclaude.server.processor.ReplayRow.State;
import dev.vpsclaude.server.processor.ReplayRow.Trouble;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What administrators are told about processors. Names of fields and words are fixed: programs depend on them. */
final class ProcessorAnswers {

    private ProcessorAnswers() {}

    /** All processors. */
    @Schema(name = "Processors")
    record Processors(List<Processor> items) {}

    /**
     * A processor.
     *
     * @param head the position of the newest event
     * @param replayable whether what it keeps can be made anew
     * @param setAside environments that are shown as they were before an event that could not be taken
     */
    @Schema(name = "Processor")
    record Processor(
            String name,

            @Schema(description = "running, paused, replaying, failed or unowned")
            String state,

            long position,
            long head,
            Lag lag,
            List<Segment> segments,
            @Nullable Pause pause,
            @Nullable Failure failure,
            @Nullable Replay replay,
            boolean replayable,
            List<SetAside> setAside) {

        static Processor of(ProcessorStatus status) {
            return new Processor(
                    status.name(),
                    word(status.state()),
                    status.position(),
                    status.head(),
                    new Lag(status.head() - status.position(), status.oldest().orElse(null), status.secondsBehind()),
                    status.segments().stream().map(Segment::of).toList(),
                    status.pause() == null ? null : Pause.of(status.pause()),
                    status.failure() == null ? null : Failure.of(status.failure(), status.isFailing()),
                    status.replay() == null ? null : Replay.of(status.replay(), status.position()),
                    status.replayable(),
                    status.setAside());
        }
    }

    /** How far it is behind: in events, and by the age of the oldest one that it has before it. */
    @Schema(name = "ProcessorLag")
    record Lag(long events, @Nullable Instant oldestAt, long seconds) {}

    /**
     * A part of the events, which one node handles at a time.
     *
     * @param node absent while no node may handle it
     */
    @Schema(name = "ProcessorSegment")
    record Segment(int number, long position, @Nullable String node) {

        static Segment of(TokenRows.Segment segment) {
            return new Segment(segment.number(), segment.position(), segment.isHeld() ? null : segment.owner());
        }
    }

    /** Who paused it. */
    @Schema(name = "ProcessorPause")
    record Pause(String by, Instant at) {

        static Pause of(Pauses.Pause pause) {
            return new Pause(pause.by().text(), pause.at());
        }
    }

    /**
     * What it failed at last.
     *
     * @param current whether it still stands before that event
     * @param exact whether it is that event, or the first one of a batch that could not be written
     * @param error class and place, never what the event carried
     * @param times in a row at this event
     */
    @Schema(name = "ProcessorFailure")
    record Failure(
            boolean current,
            long position,
            String stream,
            String type,
            boolean exact,
            String error,
            String node,
            Instant since,
            Instant lastAt,
            int times) {

        static Failure of(Failures.Failure failure, boolean current) {
            return new Failure(
                    current,
                    failure.at().position(),
                    failure.at().stream(),
                    failure.at().type(),
                    failure.at().exact(),
                    failure.error(),
                    failure.node(),
                    failure.since(),
                    failure.last(),
                    failure.times());
        }
    }

    /**
     * A replay, under way or the last one.
     *
     * @param compareOnly whether what is shown stays, whatever comes out
     * @param position up to where it has come
     * @param to the position of the last event that it takes, as far as is known by now
     * @param eventsPerSecond so far
     * @param estimatedEnd at that rate
     * @param differences between the new rows and those that were shown, table by table
     * @param failure why it came to nothing, and at which event if at one; what was shown is shown as before
     */
    @Schema(name = "ProcessorReplay")
    record Replay(
            @Schema(description = "building, done, failed or cancelled")
            String state,

            boolean compareOnly,
            String by,
            long position,
            long to,
            int percent,
            @Nullable Long eventsPerSecond,
            Instant requestedAt,
            @Nullable Instant endedAt,
            @Nullable Instant estimatedEnd,
            List<Difference> differences,
            @Nullable Trouble failure) {

        static Replay of(ReplayRow row, long shown) {
            long to = row.state() == State.BUILDING ? Math.max(row.position(), shown) : Math.max(row.position(), 1);
            Long rate = rate(row);
            return new Replay(
                    word(row.state()),
                    row.compareOnly(),
                    row.by().text(),
                    row.position(),
                    to,
                    to == 0 ? 0 : (int) (100 * row.position() / to),
                    rate,
                    row.requestedAt(),
                    row.endedAt(),
                    row.state() == State.BUILDING && rate != null
                            ? row.readAt().plusSeconds((to - row.position()) / rate)
                            : null,
                    row.differences(),
                    row.failure());
        }

        private static @Nullable Long rate(ReplayRow row) {
            if (row.beganAt() == null || row.position() == 0) {
                return null;
            }
            Instant until = row.endedAt() == null ? row.readAt() : row.endedAt();
            long millis = Math.max(1, Duration.between(row.beganAt(), until).toMillis());
            return Math.max(1, row.position() * 1_000 / millis);
        }
    }

    /** An environment that is shown as it was before an event that could not be taken. */
    @Schema(name = "SetAsideEnvironment")
    record SetAside(
            String environmentId,
            long position,
            long version,
            String type,
            @Nullable String error,
            Instant at) {}

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
