package dev.vpsclaude.query.skill;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.query.environment.Columns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which environments skills are, as the rows of both say. */
final class SkillUsesTable {

    private static final String USES = """
            select e.id, e.name from skill s
                join environment e on e.owner = s.owner and not e.deleted
                    and (s.reach = 'global' or e.spec -> 'skillIds' @> to_jsonb(:text::text))
            where s.id = :skill and s.owner = :owner and not s.deleted
            order by e.name, e.id
            """;

    private final JdbcClient jdbc;

    SkillUsesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UsedIn> of(UserId owner, SkillId skill) {
        return jdbc.sql(USES)
                .param("skill", skill.uuid())
                .param("text", skill.text())
                .param("owner", owner.uuid())
                .query((row, number) -> new UsedIn(
                        new EnvironmentId(Columns.uuid(row, "id")), EnvironmentName.of(row.getString("name"))))
                .list();
    }
}
