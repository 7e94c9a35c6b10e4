package dev.vpsclaude.postgres.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
                from head, unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
                     with ordinality as e(stream, version, aggregate, type, revision, id, at, payload, metadata, n)
                returning position)
            select max(position) from added
            """;

    /** The same, and telling the other nodes when the transaction commits. */
    private static final String APPEND_AND_TELL = APPEND.replace(
            "select max(position) from",
            "select max(position), pg_notify('vpsclaude_events', ? || ':' || max(position)) from");

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
     * The position of the last of the events, which take the positions up to it in their order.
     *
     * @param tell whether to notify other nodes, which wakes a process of PostgreSQL's for each listener
     */
    long append(List<? extends DomainEventMessage<?>> events, boolean tell) {
        return jdbc.execute((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(tell ? APPEND_AND_TELL : APPEND)) {
                bind(statement, connection, events);
                if (tell) {
                    statement.setString(12, node);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    List<StoredEvent> after(long position, int limit) {
        return jdbc.query(COLUMNS + "where position > ? order by position limit ?", this::event, position, limit);
    }

    List<StoredEvent> ofStream(String stream, long firstVersion) {
        return jdbc.query(
                COLUMNS + "where stream = ? and version >= ? order by version", this::event, stream, firstVersion);
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

    private void bind(PreparedStatement statement, Connection connection, List<? extends DomainEventMessage<?>> events)
            throws SQLException {
        List<EventCodec.Encoded> encoded =
                events.stream().map(event -> codec.encode(event.getPayload())).toList();
        statement.setInt(1, events.size());
        statement.setInt(2, events.size());
        statement.setArray(3, texts(connection, events, DomainEventMessage::getAggregateIdentifier));
        statement.setArray(4, array(connection, "bigint", events, DomainEventMessage::getSequenceNumber));
        statement.setArray(5, texts(connection, events, DomainEventMessage::getType));
        statement.setArray(6, texts(connection, encoded, EventCodec.Encoded::type));
        statement.setArray(7, array(connection, "int", encoded, EventCodec.Encoded::revision));
        statement.setArray(8, texts(connection, events, DomainEventMessage::getIdentifier));
        statement.setArray(
                9, texts(connection, events, event -> event.getTimestamp().toString()));
        statement.setArray(10, texts(connection, encoded, EventCodec.Encoded::json));
        statement.setArray(11, texts(connection, events, event -> codec.encodeMetaData(event.getMetaData())));
    }

    private static <T> Array texts(Connection connection, List<? extends T> items, Function<T, String> column)
            throws SQLException {
        return array(connection, "text", items, column);
    }

    private static <T> Array array(
            Connection connection, String type, List<? extends T> items, Function<T, ? extends Object> column)
            throws SQLException {
        List<Object> values = new ArrayList<>(items.size());
        for (T item : items) {
            values.add(column.apply(item));
        }
        return connection.createArrayOf(type, values.toArray());
    }

    private StoredEvent event(ResultSet row, int number) throws SQLException {
        Object payload = codec.decode(new EventCodec.Encoded(row.getString(5), row.getInt(6), row.getString(9)));
        return new StoredEvent(
                row.getLong(1),
                new GenericDomainEventMessage<>(
                        row.getString(4),
                        row.getString(2),
                        row.getLong(3),
                        payload,
                        codec.decodeMetaData(row.getString(10)),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class).toInstant()));
    }
}
