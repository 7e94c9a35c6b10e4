package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.DeploymentKind;
import dev.vpsclaude.messages.environment.DeploymentView;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.OperationStatus;
import dev.vpsclaude.messages.environment.StepView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of deployments. */
final class DeploymentTable {

    private static final String WRITE = """
            insert into deployment (id, environment, owner, number, kind, spec_version, status, requested_at, ended_at,
                reason, steps, version, position, updated_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::int[], ?::text[], ?::timestamptz[],
                ?::timestamptz[], ?::jsonb[], ?::jsonb[], ?::bigint[], ?::bigint[], ?::timestamptz[])
            on conflict (id) do update set
                status = excluded.status, ended_at = excluded.ended_at, reason = excluded.reason, steps = excluded.steps,
                version = excluded.version, position = excluded.position, updated_at = excluded.updated_at
            where deployment.version < excluded.version
            """;

    private final JdbcTemplate jdbc;
    private final Columns columns;

    DeploymentTable(JdbcTemplate jdbc, Columns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    List<DeploymentView> find(Collection<DeploymentId> ids) {
        List<UUID> uuids = ids.stream().map(DeploymentId::uuid).toList();
        return Columns.byId(jdbc, "deployment", "uuid", uuids, this::view);
    }

    Optional<DeploymentView> find(UserId owner, DeploymentId id) {
        return jdbc
                .query("select * from deployment where id = ? and owner = ?", this::view, id.uuid(), owner.uuid())
                .stream()
                .findFirst();
    }

    List<DeploymentView> list(UserId owner, EnvironmentId environment, int before, int limit) {
        return jdbc.query(
                """
                select * from deployment where environment = ? and owner = ? and number < ? order by number desc limit ?
                """, this::view, environment.uuid(), owner.uuid(), before == 0 ? Integer.MAX_VALUE : before, limit);
    }

    List<DeploymentView> changed(UserId owner, long position) {
        return jdbc.query("""
                select d.* from environment e join deployment d on d.environment = e.id
                where e.owner = ? and e.position > ? and d.position > ? order by d.position
                """, this::view, owner.uuid(), position, position);
    }

    void write(Collection<DeploymentView> rows) {
        RowsAsArrays.write(jdbc, WRITE, rows.stream().map(this::row).toList());
    }

    void clear() {
        jdbc.update("truncate deployment");
    }

    private @Nullable Object[] row(DeploymentView view) {
        return new @Nullable Object[] {
            view.id().uuid(),
            view.environment().uuid(),
            view.owner().uuid(),
            view.number(),
            Columns.word(view.kind()),
            view.specVersion(),
            Columns.word(view.status()),
            Columns.time(view.requestedAt()),
            Columns.time(view.endedAt()),
            columns.text(view.reason()),
            columns.text(view.steps()),
            view.stamp().version(),
            view.stamp().position(),
            Columns.time(view.stamp().at())
        };
    }

    private DeploymentView view(ResultSet row, int number) throws SQLException {
        return new DeploymentView(
                new DeploymentId(Columns.uuid(row, "id")),
                new EnvironmentId(Columns.uuid(row, "environment")),
                new UserId(Columns.uuid(row, "owner")),
                row.getInt("number"),
                Columns.word(DeploymentKind.class, row, "kind"),
                row.getInt("spec_version"),
                Columns.word(OperationStatus.class, row, "status"),
                Columns.instant(row, "requested_at"),
                Columns.nullableInstant(row, "ended_at"),
                columns.nullableValue(FailureReason.class, row, "reason"),
                List.of(columns.value(StepView[].class, row, "steps")),
                new Stamp(row.getLong("version"), row.getLong("position"), Columns.instant(row, "updated_at")));
    }
}
