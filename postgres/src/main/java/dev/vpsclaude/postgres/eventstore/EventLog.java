package dev.vpsclaude.postgres.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history as it is stored, for whoever looks something up in it. Events are not read into objects. */
public final class EventLog {

    /** An event as it is stored; payload and metadata are JSON. */
    public record Entry(
            long position,
            String stream,
            long version,
            String aggregate,
            String type,
            int revision,
            UUID id,
            Instant at,
            String payload,
            String metadata) {}

    /**
     * What is looked for; what is empty may be anything.
     *
     * @param type the stored name of the event
     * @param aggregate the kind of thing that it happened to, such as {@code Environment}
     * @param correlation what everything has in common that one wish has led to
     * @param from the time of the first ones
     * @param to the time before which the last ones happened
     * @param before only events at lower positions
     */
    public record Search(
            Optional<String> type,
            Optional<String> aggregate,
            Optional<String> stream,
            Optional<String> actor,
            Optional<String> correlation,
            Optional<Instant> from,
            Optional<Instant> to,
            long before) {}

    private static final String SELECT =
            "select position, stream, version, aggregate, type, revision, id, at, %s as payload, metadata from event ";

    /** A payload may be long, and a list does not show it. */
    private static final String WITHOUT_PAYLOAD = SELECT.formatted("'{}'");

    private final JdbcClient jdbc;

    public EventLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Events without their payloads, newest first. */
    public List<Entry> find(Search search, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("before", search.before());
        parameters.put("limit", limit);
        return jdbc.sql(WITHOUT_PAYLOAD + where(search, parameters) + " order by position desc limit :limit")
                .params(parameters)
                .query(EventLog::entry)
                .list();
    }

    /** The event at a position, with its payload. */
    public Optional<Entry> at(long position) {
        return jdbc.sql(SELECT.formatted("payload") + "where position = ?")
                .param(position)
                .query(EventLog::entry)
                .optional();
    }

    /** The event of a stream with a version, with its payload. */
    public Optional<Entry> of(String stream, long version) {
        return jdbc.sql(SELECT.formatted("payload") + "where stream = ? and version = ?")
                .params(stream, version)
                .query(EventLog::entry)
                .optional();
    }

    /** The version of the newest event of a stream; empty for one that there is not. */
    public Optional<Long> lastVersion(String stream) {
        return jdbc.sql("select version from event where stream = ? order by version desc limit 1")
                .param(stream)
                .query(Long.class)
                .optional();
    }

    private static String where(Search search, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("position < :before"));
        equal("type = :type", "type", search.type(), conditions, parameters);
        equal("aggregate = :aggregate", "aggregate", search.aggregate(), conditions, parameters);
        equal("stream = :stream", "stream", search.stream(), conditions, parameters);
        equal("metadata ->> 'actor' = :actor", "actor", search.actor(), conditions, parameters);
        equal("metadata ->> 'traceId' = :correlation", "correlation", search.correlation(), conditions, parameters);
        equal("at >= :from", "from", search.from().map(EventLog::time), conditions, parameters);
        equal("at < :to", "to", search.to().map(EventLog::time), conditions, parameters);
        return "where " + String.join(" and ", conditions);
    }

    private static void equal(
            String condition, String name, Optional<?> value, List<String> conditions, Map<String, Object> parameters) {
        value.ifPresent(wanted -> {
            conditions.add(condition);
            parameters.put(name, wanted);
        });
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("position"),
                row.getString("stream"),
                row.getLong("version"),
                row.getString("aggregate"),
                row.getString("type"),
                row.getInt("revision"),
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("payload"),
                row.getString("metadata"));
    }
}
