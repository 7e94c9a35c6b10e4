package dev.vpsclaude.server.processor;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.server.processor.Failures.Failure;
import dev.vpsclaude.server.processor.Pauses.Pause;
import dev.vpsclaude.server.processor.ProcessorAnswers.SetAside;
import dev.vpsclaude.server.processor.TokenRows.Segment;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All processors of the platform, as the database knows them: every node gives the same answer. */
@Component
class Processors {

    private static final String SET_ASIDE = """
            select environment, position, version, event_type, error, at from environment_set_aside
            order by position limit 20
            """;

    private record Head(long position, Instant now) {}

    private final Configuration axon;
    private final TokenRows tokens;
    private final Pauses pauses;
    private final Failures failures;
    private final ReplayTable replays;
    private final Replay replay;
    private final ReplayWorker worker;
    private final JdbcClient jdbc;

    Processors(
            Configuration axon,
            TokenRows tokens,
            Pauses pauses,
            Failures failures,
            ReplayTable replays,
            Replay replay,
            ReplayWorker worker,
            JdbcClient jdbc) {
        this.axon = axon;
        this.tokens = tokens;
        this.pauses = pauses;
        this.failures = failures;
        this.replays = replays;
        this.replay = replay;
        this.worker = worker;
        this.jdbc = jdbc;
    }

    List<ProcessorStatus> all() {
        Head head = head();
        List<Segment> segments = tokens.all();
        Map<String, Pause> paused = pauses.all();
        Map<String, Failure> failed = failures.all();
        Map<String, ReplayRow> replayed = replays.last();
        return names().stream()
                .map(name -> status(name, head, segments, paused.get(name), failed.get(name), replayed.get(name)))
                .toList();
    }

    Optional<ProcessorStatus> find(String name) {
        return all().stream().filter(status -> status.name().equals(name)).findFirst();
    }

    /** @return whether it was running before */
    boolean pause(String name, UserId by) {
        return pauses.pause(name, by);
    }

    /** @return whether it was paused before */
    boolean resume(String name) {
        return pauses.resume(name);
    }

    /** @return whether it begins; one at a time does */
    boolean replay(String name, boolean compareOnly, UserId by) {
        boolean begun = replays.begin(UUID.randomUUID(), name, compareOnly, by);
        worker.wake();
        return begun;
    }

    /** @return whether there was one to cancel */
    @Transactional
    public boolean cancel(String name) {
        boolean cancelled = replays.cancel(name);
        if (cancelled) {
            replay.shadow(name).drop();
        }
        return cancelled;
    }

    private TreeSet<String> names() {
        return new TreeSet<>(
                axon.eventProcessingConfiguration().eventProcessors().keySet());
    }

    private ProcessorStatus status(
            String name,
            Head head,
            List<Segment> all,
            @Nullable Pause pause,
            @Nullable Failure failure,
            @Nullable ReplayRow last) {
        List<Segment> segments =
                all.stream().filter(segment -> segment.processor().equals(name)).toList();
        long position = segments.stream().mapToLong(Segment::position).min().orElse(0);
        return new ProcessorStatus(
                name,
                position,
                Math.max(position, head.position()),
                next(position),
                head.now(),
                segments,
                pause,
                failure,
                last,
                replay.isPossible(name),
                name.equals("environments") ? setAside() : List.of());
    }

    /** When the oldest event happened that is still to be handled. */
    private Optional<Instant> next(long position) {
        return jdbc.sql("select at from event where position > ? order by position limit 1")
                .param(position)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private Head head() {
        return jdbc.sql("select position, clock_timestamp() from event_head")
                .query((row, number) -> new Head(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }

    private List<SetAside> setAside() {
        return jdbc.sql(SET_ASIDE)
                .query((row, number) -> new SetAside(
                        new EnvironmentId(row.getObject("environment", UUID.class)).text(),
                        row.getLong("position"),
                        row.getLong("version"),
                        row.getString("event_type"),
                        row.getString("error"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
