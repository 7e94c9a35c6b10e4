package dev.vpsclaude.query.audit;

import dev.vpsclaude.messages.audit.AuditEntry;
import dev.vpsclaude.messages.audit.AuditFilter;
import dev.vpsclaude.messages.audit.AuditNote;
import dev.vpsclaude.messages.audit.AuditNote.Author;
import dev.vpsclaude.messages.audit.AuditNote.Deed;
import dev.vpsclaude.messages.audit.AuditNote.FieldChange;
import dev.vpsclaude.messages.audit.AuditNote.Links;
import dev.vpsclaude.messages.audit.AuditOutcome;
import dev.vpsclaude.messages.origin.SystemActor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** How entries are asked for and read. */
final class AuditRows {

    static final String COLUMNS = """
            select seq, at, action, actor, via, address, reason, target, owner, outcome, status, code, times, request,
                correlation, causation, event, position, changes::text as changes, encode(hash, 'hex') as hash
            from audit_entry\s""";

    /**
     * A condition with its parameters.
     *
     * @param sql true for all when nothing is asked for
     */
    record Condition(String sql, List<Object> parameters) {}

    private final JsonMapper json;
    private final JavaType listOfChanges;

    AuditRows(JsonMapper json) {
        this.json = json;
        this.listOfChanges = json.getTypeFactory().constructCollectionType(List.class, FieldChange.class);
    }

    static Condition where(AuditFilter filter) {
        StringBuilder sql = new StringBuilder("where true");
        List<Object> parameters = new ArrayList<>();
        String actor = filter.actor();
        // PostgreSQL uses the index of people's deeds only where it is told that it is one.
        boolean isSystem = actor != null && actor.startsWith(SystemActor.PREFIX);
        and(sql, parameters, isSystem ? " and actor = ?" : " and actor = ? and actor not like 'system:%'", actor);
        and(sql, parameters, " and owner = ?", filter.owner());
        and(sql, parameters, " and target = ?", filter.target());
        and(sql, parameters, " and action = ?", filter.action());
        AuditOutcome outcome = filter.outcome();
        and(sql, parameters, " and outcome = ?", outcome == null ? null : AuditTable.word(outcome));
        and(sql, parameters, " and at >= ?", time(filter.from()));
        and(sql, parameters, " and at < ?", time(filter.to()));
        and(sql, parameters, " and correlation = ?", filter.correlation());
        return new Condition(sql.toString(), parameters);
    }

    private static void and(StringBuilder sql, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.add(value);
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    AuditEntry entry(ResultSet row, int number) throws SQLException {
        AuditNote note = new AuditNote(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                author(row),
                deed(row),
                links(row),
                changes(row));
        return new AuditEntry(row.getLong("seq"), note, row.getString("hash"));
    }

    private static Author author(ResultSet row) throws SQLException {
        return new Author(
                row.getString("actor"), row.getString("via"), row.getString("address"), row.getString("reason"));
    }

    private static Deed deed(ResultSet row) throws SQLException {
        return new Deed(
                row.getString("action"),
                row.getString("target"),
                row.getString("owner"),
                AuditOutcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getObject("status", Integer.class),
                row.getString("code"),
                row.getInt("times"));
    }

    private static Links links(ResultSet row) throws SQLException {
        return new Links(
                row.getString("request"),
                row.getString("correlation"),
                row.getString("causation"),
                row.getString("event"),
                row.getObject("position", Long.class));
    }

    private List<FieldChange> changes(ResultSet row) throws SQLException {
        return json.readValue(row.getString("changes"), listOfChanges);
    }
}
