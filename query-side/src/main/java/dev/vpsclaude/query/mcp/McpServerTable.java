package dev.vpsclaude.query.mcp;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.messages.mcp.McpServerEvent.McpServerRegistered;
import dev.vpsclaude.messages.mcp.McpServerEvent.McpServerRemoved;
import dev.vpsclaude.messages.mcp.McpServerEvent.McpServerRevised;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import dev.vpsclaude.messages.mcp.McpServerView;
import dev.vpsclaude.query.environment.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of MCP servers. None is replaced by an older one, so that an event that is delivered again changes nothing. */
final class McpServerTable {

    private static final String CREATE = """
            insert into mcp_server (id, owner, spec, reach, number, version, position, created_at, updated_at)
            values (:id, :owner, :spec::jsonb, :reach, 1, :version, :position, :at, :at)
            on conflict (id) do nothing
            """;

    private static final String REVISE = """
            update mcp_server set spec = :spec::jsonb, reach = :reach, number = :number, version = :version,
                position = :position, updated_at = :at
            where id = :id and version < :version
            """;

    private static final String DELETE = """
            update mcp_server set spec = null, version = :version, position = :position, updated_at = :at, deleted = true
            where id = :id and version < :version
            """;

    private static final String LIST = """
            select * from mcp_server where owner = :owner and id < :after and not deleted order by id desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final Columns columns;

    McpServerTable(JdbcClient jdbc, Columns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    void create(McpServerRegistered event, Stamp stamp) {
        spec(stamped(CREATE, event.mcpServerId(), stamp), event.spec())
                .param("owner", event.owner().uuid())
                .update();
    }

    void revise(McpServerRevised event, Stamp stamp) {
        spec(stamped(REVISE, event.mcpServerId(), stamp), event.spec())
                .param("number", event.number())
                .update();
    }

    void delete(McpServerRemoved event, Stamp stamp) {
        stamped(DELETE, event.mcpServerId(), stamp).update();
    }

    Optional<McpServerView> find(UserId owner, McpServerId server) {
        return jdbc.sql("select * from mcp_server where id = :id and owner = :owner and not deleted")
                .param("id", server.uuid())
                .param("owner", owner.uuid())
                .query(this::view)
                .optional();
    }

    List<McpServerView> list(UserId owner, Optional<McpServerId> after, int limit) {
        return jdbc.sql(LIST)
                .param("owner", owner.uuid())
                .param("after", after.map(McpServerId::uuid).orElse(new UUID(-1, -1)))
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    void clear() {
        jdbc.sql("truncate mcp_server").update();
    }

    private JdbcClient.StatementSpec stamped(String sql, McpServerId server, Stamp stamp) {
        return jdbc.sql(sql)
                .param("id", server.uuid())
                .param("version", stamp.version())
                .param("position", stamp.position())
                .param("at", Columns.time(stamp.at()));
    }

    private JdbcClient.StatementSpec spec(JdbcClient.StatementSpec statement, McpServerSpec spec) {
        return statement.param("spec", columns.text(spec)).param("reach", Columns.word(spec.reach()));
    }

    private McpServerView view(ResultSet row, int number) throws SQLException {
        return new McpServerView(
                new McpServerId(Columns.uuid(row, "id")),
                new UserId(Columns.uuid(row, "owner")),
                columns.value(McpServerSpec.class, row, "spec"),
                row.getInt("number"),
                Columns.instant(row, "created_at"),
                new Stamp(row.getLong("version"), row.getLong("position"), Columns.instant(row, "updated_at")));
    }
}
