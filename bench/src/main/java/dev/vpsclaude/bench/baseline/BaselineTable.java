package dev.vpsclaude.bench.baseline;

import dev.vpsclaude.bench.baseline.BaselineMessages.Create;
import dev.vpsclaude.bench.baseline.BaselineMessages.Environment;
import dev.vpsclaude.bench.baseline.BaselineMessages.Spec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Each change is an event and a row, written in one transaction. */
@Component
@Profile(Baseline.PROFILE)
class BaselineTable {

    private static final String EVENT = "insert into event (stream, version, type, payload) values (?, ?, ?, ?::jsonb)";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    BaselineTable(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional
    public void create(UUID id, UUID owner, Create wanted) {
        jdbc.update(EVENT, id, 0L, "environment-created", json.writeValueAsString(wanted));
        jdbc.update(
                "insert into environment (id, owner, name, subdomain, spec) values (?, ?, ?, ?, ?::jsonb)",
                id,
                owner,
                wanted.name(),
                wanted.subdomain(),
                json.writeValueAsString(wanted.spec()));
    }

    /** The new version; empty if there is nothing to change. */
    @Transactional
    public Optional<Long> reconfigure(UUID id, UUID owner, Spec wanted) {
        String text = json.writeValueAsString(wanted);
        Optional<Long> version = jdbc
                .query(
                        "update environment set spec = ?::jsonb, version = version + 1, updated_at = clock_timestamp()"
                                + " where id = ? and owner = ? returning version",
                        (row, number) -> row.getLong(1),
                        text,
                        id,
                        owner)
                .stream()
                .findFirst();
        version.ifPresent(v -> jdbc.update(EVENT, id, v, "environment-reconfigured", text));
        return version;
    }

    Optional<Environment> find(UUID id, UUID owner) {
        return jdbc.query("select * from environment where id = ? and owner = ?", this::environment, id, owner).stream()
                .findFirst();
    }

    List<Environment> list(UUID owner, int limit) {
        return jdbc.query(
                "select * from environment where owner = ? order by id desc limit ?", this::environment, owner, limit);
    }

    private Environment environment(ResultSet row, int number) throws SQLException {
        return new Environment(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("subdomain"),
                "http://" + row.getString("subdomain") + ".localhost",
                "pending",
                "stopped",
                "nothing",
                json.readValue(row.getString("spec"), Spec.class),
                row.getLong("version"),
                null,
                null,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
