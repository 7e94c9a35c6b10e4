package dev.vpsclaude.query.audit;

import dev.vpsclaude.messages.audit.AuditEntry;
import dev.vpsclaude.messages.audit.AuditNote;
import dev.vpsclaude.messages.audit.AuditNote.FieldChange;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The SQL that adds to the audit log. */
final class AuditTable {

    private static final String LOCK =
            "select seq, encode(hash, 'hex'), position, clock_timestamp() from audit_head for update";

    private static final String ADD = """
            insert into audit_entry (seq, at, action, actor, via, address, reason, target, owner, outcome, status, code,
                times, request, correlation, causation, event, position, changes, hash)
            select seq, at::timestamptz, action, actor, via, address, reason, target, owner, outcome, status, code,
                times, request, correlation, causation, event, position, changes::jsonb, decode(hash, 'hex')
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::int[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::bigint[], ?::text[], ?::text[])
                as e(seq, at, action, actor, via, address, reason, target, owner, outcome, status, code, times, request,
                    correlation, causation, event, position, changes, hash)
            """;

    private static final String MOVE = "update audit_head set seq = ?, hash = decode(?, 'hex'), position = ?";

    /**
     * The end of the log, which is this transaction's until it ends.
     *
     * @param position of the newest event that has an entry
     * @param now by the clock of the database
     */
    record Head(Chain chain, long position, OffsetDateTime now) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    AuditTable(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Head lock() {
        return jdbc.query(
                        LOCK,
                        (row, number) -> new Head(
                                new Chain(row.getLong(1), row.getString(2)),
                                row.getLong(3),
                                row.getObject(4, OffsetDateTime.class)))
                .getFirst();
    }

    /** Adds these after the head; there is at least one. */
    void add(List<AuditEntry> entries, long position) {
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                bind(statement, entries);
                return statement.executeUpdate();
            }
        });
        jdbc.update(MOVE, entries.getLast().seq(), entries.getLast().hash(), position);
    }

    private void bind(PreparedStatement statement, List<AuditEntry> entries) throws SQLException {
        column(statement, 1, "bigint", entries, AuditEntry::seq);
        note(statement, 2, "text", entries, note -> note.at().toString());
        note(statement, 3, "text", entries, note -> note.deed().action());
        note(statement, 4, "text", entries, note -> note.author().actor());
        note(statement, 5, "text", entries, note -> note.author().via());
        note(statement, 6, "text", entries, note -> note.author().address());
        note(statement, 7, "text", entries, note -> note.author().reason());
        note(statement, 8, "text", entries, note -> note.deed().target());
        note(statement, 9, "text", entries, note -> note.deed().owner());
        note(statement, 10, "text", entries, note -> word(note.deed().outcome()));
        note(statement, 11, "int", entries, note -> note.deed().status());
        note(statement, 12, "text", entries, note -> note.deed().code());
        note(statement, 13, "int", entries, note -> note.deed().times());
        note(statement, 14, "text", entries, note -> note.links().request());
        note(statement, 15, "text", entries, note -> note.links().correlation());
        note(statement, 16, "text", entries, note -> note.links().causation());
        note(statement, 17, "text", entries, note -> note.links().event());
        note(statement, 18, "bigint", entries, note -> note.links().position());
        note(statement, 19, "text", entries, note -> changes(note.changes()));
        column(statement, 20, "text", entries, AuditEntry::hash);
    }

    private String changes(List<FieldChange> changes) {
        return changes.isEmpty() ? "[]" : json.writeValueAsString(changes);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void note(
            PreparedStatement statement,
            int index,
            String type,
            List<AuditEntry> entries,
            Function<AuditNote, @Nullable Object> value)
            throws SQLException {
        column(statement, index, type, entries, entry -> value.apply(entry.note()));
    }

    private static void column(
            PreparedStatement statement,
            int index,
            String type,
            List<AuditEntry> entries,
            Function<AuditEntry, @Nullable Object> value)
            throws SQLException {
        @Nullable Object[] values = new Object[entries.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(entries.get(i));
        }
        Array array = statement.getConnection().createArrayOf(type, values);
        statement.setArray(index, array);
    }
}
