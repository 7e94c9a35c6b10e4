package dev.vpsclaude.postgres.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** The SQL of the event store. */
final class EventTable {

    /** The channel on which nodes hear of appends; the payload is the node that appended, a colon, and the new head. */
    static final String CHANNEL = "vpsclaude_events";

    /**
     * The row of {@code event_head} stays locked from here to the end of the transaction. Whoever comes next therefore
     * gets its positions only after this transaction has become visible or has given its positions back.
     */
    private static final String APPEND = """
            with head as (update event_head set position = position + ? returning position),
            added as (
                insert into event (position, stream, version, aggregate, type, revision, id, at, payload, metadata)
                select head.position - ? + e.n, e.stream, e.version, e.aggregate, e.type, e.revision, e.id::uuid,
                       e.at::timestamptz, e.payload::jsonb, e.metadata::jsonb
                from head, %s
                returning position)
            select max(position)%s from added
            """;

    private static final String EVENTS = """
            unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as e(stream, version, aggregate, type, revision, id, at, payload, metadata, n)""";

    /** Most appends are of one event, for which PostgreSQL need not take arrays apart. */
    private static final String EVENT = """
            (values (?::text, ?::bigint, ?::text, ?::text, ?::int, ?::text, ?::text, ?::text, ?::text, 1))
                as e(stream, version, aggregate, type, revision, id, at, payload, metadata, n)""";

    /** The other nodes are told when the transaction commits. */
    private static final String AND_TELL = ", pg_notify('vpsclaude_events', ? || ':' || max(position))";

    private static final String COLUMNS =
            "select position, stream, version, aggregate, type, revision, id, at, payload, metadata from event ";

    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final String node;

    EventTable(JdbcTemplate jdbc, EventCodec codec, String node) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.node = node;
    }

    /**
     * The events with the positions that they have taken, in their order.
     *
     * @param tell whether to notify other nodes, which wakes a process of PostgreSQL's for each listener
     */
    List<StoredEvent> append(List<? extends DomainEventMessage<?>> events, boolean tell) {
        List<EventCodec.Encoded> encoded =
                events.stream().map(event -> codec.encode(event.getPayload())).toList();
        String sql = APPEND.formatted(events.size() == 1 ? EVENT : EVENTS, tell ? AND_TELL : "");
        return jdbc.execute((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, events, encoded);
                if (tell) {
                    statement.setString(12, node);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return numbered(events, encoded, rows.getLong(1));
                }
            }
        });
    }

    private static List<StoredEvent> numbered(
            List<? extends DomainEventMessage<?>> events, List<EventCodec.Encoded> encoded, long last) {
        long first = last - events.size() + 1;
        return IntStream.range(0, events.size())
                .mapToObj(i -> new StoredEvent(
                        first + i, events.get(i), encoded.get(i).json().length()))
                .toList();
    }

    List<StoredEvent> after(long position, int limit) {
        return jdbc.query(COLUMNS + "where position > ? order by position limit ?", this::event, position, limit);
    }

    List<StoredEvent> ofStream(String stream, long firstVersion) {
        return ofStream(stream, firstVersion, Integer.MAX_VALUE);
    }

    List<StoredEvent> ofStream(String stream, long firstVersion, int limit) {
        return jdbc.query(
                COLUMNS + "where stream = ? and version >= ? order by version limit ?",
                this::event,
                stream,
                firstVersion,
                limit);
    }

    long head() {
        return number("select position from event_head");
    }

    /** The position before the first event at or after the given time. */
    long before(Instant time) {
        return number(
                "select coalesce(min(position) - 1, (select position from event_head)) from event where at >= ?",
                OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    private long number(String sql, Object... parameters) {
        Long number = jdbc.queryForObject(sql, Long.class, parameters);
        return number == null ? 0 : number;
    }

    private void bind(
            PreparedStatement statement, List<? extends DomainEventMessage<?>> events, List<EventCodec.Encoded> encoded)
            throws SQLException {
        statement.setInt(1, events.size());
        statement.setInt(2, events.size());
        column(statement, 3, "text", events, DomainEventMessage::getAggregateIdentifier);
        column(statement, 4, "bigint", events, DomainEventMessage::getSequenceNumber);
        column(statement, 5, "text", events, DomainEventMessage::getType);
        column(statement, 6, "text", encoded, EventCodec.Encoded::type);
        column(statement, 7, "int", encoded, EventCodec.Encoded::revision);
        column(statement, 8, "text", events, DomainEventMessage::getIdentifier);
        column(statement, 9, "text", events, event -> event.getTimestamp().toString());
        column(statement, 10, "text", encoded, EventCodec.Encoded::json);
        column(statement, 11, "text", events, event -> codec.encodeMetaData(event.getMetaData()));
    }

    private static <T> void column(
            PreparedStatement statement, int index, String type, List<? extends T> items, Function<T, Object> value)
            throws SQLException {
        if (items.size() == 1) {
            statement.setObject(index, value.apply(items.getFirst()));
        } else {
            Object[] values = items.stream().map(value).toArray();
            statement.setArray(index, statement.getConnection().createArrayOf(type, values));
        }
    }

    private StoredEvent event(ResultSet row, int number) throws SQLException {
        EventCodec.Encoded stored = new EventCodec.Encoded(row.getString(5), row.getInt(6), row.getString(9));
        return new StoredEvent(
                row.getLong(1),
                new GenericDomainEventMessage<>(
                        row.getString(4),
                        row.getString(2),
                        row.getLong(3),
                        codec.decode(stored),
                        codec.decodeMetaData(row.getString(10)),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class).toInstant()),
                stored.json().length());
    }
}
