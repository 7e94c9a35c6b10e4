package dev.vpsclaude.faults.check;

import dev.vpsclaude.faults.machine.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event as it is stored, read without the product's own code. */
public record Event(long position, String stream, long version, String type, JsonNode payload, Instant at) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ALL =
            "select position, stream, version, type, payload, at from event order by position";

    /** The whole history in its order. */
    public static List<Event> all(Sql sql) {
        return sql.jdbc().query(ALL, Event::of);
    }

    private static Event of(ResultSet row, int number) throws SQLException {
        return new Event(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                JSON.readTree(row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }

    public String text(String field) {
        return payload.path(field).asString("");
    }

    public boolean is(String... types) {
        return List.of(types).contains(type);
    }
}
