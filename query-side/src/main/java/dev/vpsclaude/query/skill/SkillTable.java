package dev.vpsclaude.query.skill;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.skill.SkillDescription;
import dev.vpsclaude.messages.skill.SkillEvent.SkillCreated;
import dev.vpsclaude.messages.skill.SkillEvent.SkillDeleted;
import dev.vpsclaude.messages.skill.SkillEvent.SkillRevised;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.messages.skill.SkillView;
import dev.vpsclaude.messages.skill.SkillView.Line;
import dev.vpsclaude.query.environment.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of skills. None is replaced by an older one, so that an event that is delivered again changes nothing. */
final class SkillTable {

    private static final String CREATE = """
            insert into skill (id, owner, spec, name, description, reach, number, bytes, version, position, created_at, updated_at)
            values (:id, :owner, :spec::jsonb, :name, :description, :reach, 1, :bytes, :version, :position, :at, :at)
            on conflict (id) do nothing
            """;

    private static final String REVISE = """
            update skill set spec = :spec::jsonb, name = :name, description = :description, reach = :reach, number = :number,
                bytes = :bytes, version = :version, position = :position, updated_at = :at
            where id = :id and version < :version
            """;

    private static final String DELETE = """
            update skill set spec = null, version = :version, position = :position, updated_at = :at, deleted = true
            where id = :id and version < :version
            """;

    /** What is looked for is no pattern: everything in it stands for itself. */
    private static final String LIST = """
            select id, name, description, reach, number, bytes, version, position, created_at, updated_at from skill
            where owner = :owner and id < :after and not deleted
                and (strpos(lower(name), lower(:text)) > 0 or strpos(lower(description), lower(:text)) > 0)
            order by id desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final Columns columns;

    SkillTable(JdbcClient jdbc, Columns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    void create(SkillCreated event, Stamp stamp) {
        spec(stamped(CREATE, event.skillId(), stamp), event.spec())
                .param("owner", event.owner().uuid())
                .update();
    }

    void revise(SkillRevised event, Stamp stamp) {
        spec(stamped(REVISE, event.skillId(), stamp), event.spec())
                .param("number", event.number())
                .update();
    }

    void delete(SkillDeleted event, Stamp stamp) {
        stamped(DELETE, event.skillId(), stamp).update();
    }

    Optional<SkillView> find(UserId owner, SkillId skill) {
        return jdbc.sql("select * from skill where id = :id and owner = :owner and not deleted")
                .param("id", skill.uuid())
                .param("owner", owner.uuid())
                .query(this::view)
                .optional();
    }

    /** Found by a text that is empty are all. */
    List<Line> list(UserId owner, String text, Optional<SkillId> after, int limit) {
        return jdbc.sql(LIST)
                .param("owner", owner.uuid())
                .param("text", text)
                .param("after", after.map(SkillId::uuid).orElse(new UUID(-1, -1)))
                .param("limit", limit)
                .query(SkillTable::line)
                .list();
    }

    void clear() {
        jdbc.sql("truncate skill").update();
    }

    private JdbcClient.StatementSpec stamped(String sql, SkillId skill, Stamp stamp) {
        return jdbc.sql(sql)
                .param("id", skill.uuid())
                .param("version", stamp.version())
                .param("position", stamp.position())
                .param("at", Columns.time(stamp.at()));
    }

    private JdbcClient.StatementSpec spec(JdbcClient.StatementSpec statement, SkillSpec spec) {
        return statement
                .param("spec", columns.text(spec))
                .param("name", spec.name().text())
                .param("description", spec.description().text())
                .param("reach", Columns.word(spec.reach()))
                .param("bytes", spec.bytes());
    }

    private SkillView view(ResultSet row, int number) throws SQLException {
        return new SkillView(
                new SkillId(Columns.uuid(row, "id")),
                new UserId(Columns.uuid(row, "owner")),
                columns.value(SkillSpec.class, row, "spec"),
                row.getInt("number"),
                Columns.instant(row, "created_at"),
                stamp(row));
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                new SkillId(Columns.uuid(row, "id")),
                SkillName.of(row.getString("name")),
                SkillDescription.of(row.getString("description")),
                Columns.word(Reach.class, row, "reach"),
                row.getInt("number"),
                row.getInt("bytes"),
                Columns.instant(row, "created_at"),
                stamp(row));
    }

    private static Stamp stamp(ResultSet row) throws SQLException {
        return new Stamp(row.getLong("version"), row.getLong("position"), Columns.instant(row, "updated_at"));
    }
}
