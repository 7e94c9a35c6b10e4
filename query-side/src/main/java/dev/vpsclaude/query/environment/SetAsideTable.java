package dev.vpsclaude.query.environment;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.messages.environment.EnvironmentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The environments that are set aside. */
final class SetAsideTable {

    /** The first failure is what has to be repaired; of what comes after it only how far it went is of interest. */
    private static final String WRITE = """
            insert into environment_set_aside (environment, position, version, event_type, error, skipped_to)
            select * from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[])
            on conflict (environment) do update set
                skipped_to = greatest(environment_set_aside.skipped_to, excluded.skipped_to)
            """;

    private final JdbcTemplate jdbc;

    SetAsideTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(Collection<SetAside> rows) {
        RowsAsArrays.write(jdbc, WRITE, rows.stream().map(SetAsideTable::row).toList());
    }

    /** The one that waits longest comes first. */
    List<EnvironmentId> list() {
        return jdbc.query(
                "select environment from environment_set_aside order by at, environment",
                (row, number) -> new EnvironmentId(Columns.uuid(row, "environment")));
    }

    /**
     * Up to which version events were skipped, if it is still set aside. Until the transaction ends, whoever skips another
     * event of the environment has to wait.
     */
    Optional<Long> lock(EnvironmentId id) {
        return jdbc
                .query(
                        "select skipped_to from environment_set_aside where environment = ? for update",
                        (row, number) -> row.getLong("skipped_to"),
                        id.uuid())
                .stream()
                .findFirst();
    }

    void remove(EnvironmentId id) {
        jdbc.update("delete from environment_set_aside where environment = ?", id.uuid());
    }

    int count() {
        return requireNonNull(jdbc.queryForObject("select count(*) from environment_set_aside", Integer.class));
    }

    void clear() {
        jdbc.update("truncate environment_set_aside");
    }

    private static @Nullable Object[] row(SetAside aside) {
        UUID id = aside.environment().uuid();
        return new @Nullable Object[] {
            id, aside.first().position(), aside.first().version(), aside.eventType(), aside.error(), aside.skippedTo()
        };
    }
}
