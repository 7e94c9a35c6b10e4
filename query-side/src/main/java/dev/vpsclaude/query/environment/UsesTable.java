package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.TypeId;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.UsedIn;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which environments of its owner something is, as their rows say. In the order of their names. */
public record UsesTable(JdbcClient jdbc) {

    /** What a spec selects, by the name of the list that it stands in. */
    public enum Selected {
        SKILLS("skillIds"),
        MCP_SERVERS("mcpServerIds");

        private final String list;

        Selected(String list) {
            this.list = list;
        }
    }

    private static final String USES = """
            select id, name from environment
            where owner = :owner and not deleted and (:everywhere or spec -> :list @> to_jsonb(:item::text))
            order by name, id
            """;

    public List<UsedIn> of(UserId owner, Selected selected, TypeId item, Reach reach) {
        return jdbc.sql(USES)
                .param("owner", owner.uuid())
                .param("everywhere", reach == Reach.GLOBAL)
                .param("list", selected.list)
                .param("item", item.text())
                .query((row, number) -> new UsedIn(
                        new EnvironmentId(Columns.uuid(row, "id")), EnvironmentName.of(row.getString("name"))))
                .list();
    }
}
