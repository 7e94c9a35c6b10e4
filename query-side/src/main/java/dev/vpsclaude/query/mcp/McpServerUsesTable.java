package dev.vpsclaude.query.mcp;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.query.environment.Columns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which environments MCP servers are, as the rows of both say. */
final class McpServerUsesTable {

    private static final String USES = """
            select e.id, e.name from mcp_server m
                join environment e on e.owner = m.owner and not e.deleted
                    and (m.reach = 'global' or e.spec -> 'mcpServerIds' @> to_jsonb(:text::text))
            where m.id = :server and m.owner = :owner and not m.deleted
            order by e.name, e.id
            """;

    private final JdbcClient jdbc;

    McpServerUsesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UsedIn> of(UserId owner, McpServerId server) {
        return jdbc.sql(USES)
                .param("server", server.uuid())
                .param("text", server.text())
                .param("owner", owner.uuid())
                .query((row, number) -> new UsedIn(
                        new EnvironmentId(Columns.uuid(row, "id")), EnvironmentName.of(row.getString("name"))))
                .list();
    }
}
