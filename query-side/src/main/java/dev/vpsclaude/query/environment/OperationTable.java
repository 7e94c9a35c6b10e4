package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.OperationKind;
import dev.vpsclaude.messages.environment.OperationStatus;
import dev.vpsclaude.messages.environment.OperationView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of stops and deletions. */
final class OperationTable {

    private static final String WRITE = """
            insert into operation (id, environment, owner, kind, status, started_at, ended_at, reason)
            select * from unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                ?::jsonb[])
            on conflict (id) do update set status = excluded.status, ended_at = excluded.ended_at, reason = excluded.reason
            where operation.ended_at is null
            """;

    private final JdbcTemplate jdbc;
    private final Columns columns;

    OperationTable(JdbcTemplate jdbc, Columns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    List<OperationView> find(Collection<String> ids) {
        return Columns.byId(jdbc, "operation", "text", ids, this::view);
    }

    Optional<OperationView> find(UserId owner, String id) {
        return jdbc.query("select * from operation where id = ? and owner = ?", this::view, id, owner.uuid()).stream()
                .findFirst();
    }

    void write(Collection<OperationView> rows) {
        RowsAsArrays.write(jdbc, WRITE, rows.stream().map(this::row).toList());
    }

    void clear() {
        jdbc.update("truncate operation");
    }

    private @Nullable Object[] row(OperationView view) {
        return new @Nullable Object[] {
            view.id(),
            view.environment().uuid(),
            view.owner().uuid(),
            Columns.word(view.kind()),
            Columns.word(view.status()),
            Columns.time(view.startedAt()),
            Columns.time(view.endedAt()),
            columns.text(view.reason())
        };
    }

    private OperationView view(ResultSet row, int number) throws SQLException {
        return new OperationView(
                row.getString("id"),
                new EnvironmentId(Columns.uuid(row, "environment")),
                new UserId(Columns.uuid(row, "owner")),
                Columns.word(OperationKind.class, row, "kind"),
                Columns.word(OperationStatus.class, row, "status"),
                Columns.instant(row, "started_at"),
                Columns.nullableInstant(row, "ended_at"),
                columns.nullableValue(FailureReason.class, row, "reason"));
    }
}
