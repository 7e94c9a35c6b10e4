package dev.vpsclaude.server.webhook;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.postgres.eventstore.EventCodec;
import dev.vpsclaude.postgres.eventstore.EventCodec.Encoded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The history as its owners may know it. Whose an event is says the first event of its stream and nothing else, so that a read model
 * that is behind or being built anew hides nothing and shows nothing.
 */
class OwnersHistory {

    /** How far is looked at once: reading a long history for somebody of whom there is little in it takes many small steps. */
    static final long STRETCH = 2_000;

    /** How many events are held in memory at once. */
    static final int MOST = 100;

    /** An event and its place. */
    record Placed(long position, Instant at, EnvironmentEvent event) {}

    /**
     * A stretch of the history.
     *
     * @param events the owner's in it
     * @param end up to where it has been looked at
     */
    record Stretch(List<Placed> events, long end) {}

    private static final String FROM = """
            from event e join event b on b.stream = e.stream and b.version = 0 and b.type = 'environment-created'
            where e.position > :after and e.position <= :end and e.type = any(:kinds)""";

    private static final String EVENTS = "select e.position, e.at, e.type, e.revision, e.payload::text as payload "
            + FROM + " and b.payload ->> 'owner' = :owner order by e.position limit :most";

    private static final String CONCERNED =
            "select b.payload ->> 'owner' as owner, max(e.position) as position " + FROM + " group by 1";

    private final JdbcClient jdbc;
    private final EventCodec codec;

    OwnersHistory(JdbcClient jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /** The position of the newest event. */
    long head() {
        return jdbc.sql("select position from event_head").query(Long.class).single();
    }

    /** What is of these kinds behind a position, and not behind {@code last}. */
    Stretch after(long position, long last, UserId owner, Set<EventKind> kinds) {
        long end = Math.min(last, position + STRETCH);
        List<Placed> events = jdbc.sql(EVENTS)
                .param("after", position)
                .param("end", end)
                .param("kinds", words(kinds))
                .param("owner", owner.text())
                .param("most", MOST)
                .query(this::placed)
                .list();
        return new Stretch(events, events.size() < MOST ? end : events.getLast().position());
    }

    /** Whom the history between two positions concerns, each with the newest event. */
    Map<UserId, Long> concerned(long position, long end) {
        return jdbc
                .sql(CONCERNED)
                .param("after", position)
                .param("end", end)
                .param("kinds", words(Set.of(EventKind.values())))
                .query((row, number) -> Map.entry(UserId.of(row.getString("owner")), row.getLong("position")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Placed placed(ResultSet row, int number) throws SQLException {
        Encoded stored = new Encoded(row.getString("type"), row.getInt("revision"), row.getString("payload"));
        return new Placed(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                (EnvironmentEvent) codec.decode(stored));
    }

    private static String[] words(Set<EventKind> kinds) {
        return kinds.stream().map(EventKind::word).toArray(String[]::new);
    }
}
