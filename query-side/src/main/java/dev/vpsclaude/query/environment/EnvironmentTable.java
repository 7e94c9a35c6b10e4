package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.Desired;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.EnvironmentStatus;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.EnvironmentView.Condition;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.Observed;
import dev.vpsclaude.messages.environment.RowsQuery.ListEverybodys;
import dev.vpsclaude.messages.environment.Subdomain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of environments. */
final class EnvironmentTable {

    /** A row is never replaced by an older one, so that an event that is delivered again changes nothing. */
    private static final String WRITE = """
            insert into environment (id, owner, name, subdomain, status, desired, observed, spec, spec_version,
                deployed_spec_version, version, position, deployment, last_deployed_at, failure, created_at, updated_at, deleted)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::jsonb[],
                ?::int[], ?::int[], ?::bigint[], ?::bigint[], ?::uuid[], ?::timestamptz[], ?::jsonb[], ?::timestamptz[],
                ?::timestamptz[], ?::boolean[])
            on conflict (id) do update set
                name = excluded.name, status = excluded.status, desired = excluded.desired, observed = excluded.observed,
                spec = excluded.spec, spec_version = excluded.spec_version,
                deployed_spec_version = excluded.deployed_spec_version, version = excluded.version,
                position = excluded.position, deployment = excluded.deployment,
                last_deployed_at = excluded.last_deployed_at, failure = excluded.failure,
                updated_at = excluded.updated_at, deleted = excluded.deleted
            where environment.version < excluded.version
            """;

    private static final String EVERYBODYS = """
            select * from environment where id < ? and not deleted
                and (?::uuid is null or owner = ?::uuid) and (?::text is null or status = ?::text)
                and starts_with(subdomain, ?)
            order by id desc limit ?
            """;

    private final JdbcTemplate jdbc;
    private final Columns columns;

    EnvironmentTable(JdbcTemplate jdbc, Columns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    List<EnvironmentView> find(Collection<EnvironmentId> ids) {
        List<UUID> uuids = ids.stream().map(EnvironmentId::uuid).toList();
        return Columns.byId(jdbc, "environment", "uuid", uuids, this::view);
    }

    Optional<EnvironmentView> find(UserId owner, EnvironmentId id) {
        return jdbc
                .query(
                        "select * from environment where id = ? and owner = ? and not deleted",
                        this::view,
                        id.uuid(),
                        owner.uuid())
                .stream()
                .findFirst();
    }

    List<EnvironmentView> list(UserId owner, Optional<EnvironmentId> after, int limit) {
        UUID last = after.map(EnvironmentId::uuid).orElse(new UUID(-1, -1));
        return jdbc.query(
                "select * from environment where owner = ? and id < ? and not deleted order by id desc limit ?",
                this::view,
                owner.uuid(),
                last,
                limit);
    }

    /** Without the owner in the question: it is for those who look after the platform. */
    List<EnvironmentView> everybodys(ListEverybodys query, int limit) {
        return jdbc.query(
                EVERYBODYS,
                this::view,
                query.after().map(EnvironmentId::uuid).orElse(new UUID(-1, -1)),
                query.owner().map(UserId::uuid).orElse(null),
                query.owner().map(UserId::uuid).orElse(null),
                query.status().map(Columns::word).orElse(null),
                query.status().map(Columns::word).orElse(null),
                query.subdomain(),
                limit);
    }

    /** Those that are to be gone and are not, each with the time of its last event, the longest silent first. */
    Map<EnvironmentId, Instant> beingDeleted(int limit) {
        Map<EnvironmentId, Instant> since = new LinkedHashMap<>();
        jdbc.query(
                "select id, updated_at from environment where desired = 'gone' and not deleted order by updated_at limit ?",
                row -> {
                    since.put(new EnvironmentId(Columns.uuid(row, "id")), Columns.instant(row, "updated_at"));
                },
                limit);
        return since;
    }

    List<EnvironmentView> changed(UserId owner, long position) {
        return jdbc.query(
                "select * from environment where owner = ? and position > ? order by position",
                this::view,
                owner.uuid(),
                position);
    }

    void write(Collection<EnvironmentView> rows) {
        RowsAsArrays.write(jdbc, WRITE, rows.stream().map(this::row).toList());
    }

    void clear() {
        jdbc.update("truncate environment");
    }

    private @Nullable Object[] row(EnvironmentView view) {
        Condition condition = view.condition();
        return new @Nullable Object[] {
            view.id().uuid(),
            view.owner().uuid(),
            view.name().text(),
            view.subdomain().text(),
            Columns.word(condition.status()),
            Columns.word(condition.desired()),
            Columns.word(condition.observed()),
            columns.text(view.spec()),
            view.specVersion(),
            condition.deployedSpecVersion(),
            view.stamp().version(),
            view.stamp().position(),
            condition.deployment() == null ? null : condition.deployment().uuid(),
            Columns.time(condition.lastDeployedAt()),
            columns.text(condition.failure()),
            Columns.time(view.createdAt()),
            Columns.time(view.stamp().at()),
            condition.deleted()
        };
    }

    private EnvironmentView view(ResultSet row, int number) throws SQLException {
        return new EnvironmentView(
                new EnvironmentId(Columns.uuid(row, "id")),
                new UserId(Columns.uuid(row, "owner")),
                Subdomain.of(row.getString("subdomain")),
                EnvironmentName.of(row.getString("name")),
                columns.value(EnvironmentSpec.class, row, "spec"),
                row.getInt("spec_version"),
                condition(row),
                Columns.instant(row, "created_at"),
                new Stamp(row.getLong("version"), row.getLong("position"), Columns.instant(row, "updated_at")));
    }

    private Condition condition(ResultSet row) throws SQLException {
        UUID deployment = row.getObject("deployment", UUID.class);
        return new Condition(
                Columns.word(EnvironmentStatus.class, row, "status"),
                Columns.word(Desired.class, row, "desired"),
                Columns.word(Observed.class, row, "observed"),
                row.getInt("deployed_spec_version"),
                deployment == null ? null : new DeploymentId(deployment),
                Columns.nullableInstant(row, "last_deployed_at"),
                columns.nullableValue(FailureReason.class, row, "failure"),
                row.getBoolean("deleted"));
    }
}
