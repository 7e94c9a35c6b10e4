package dev.vpsclaude.server.equipment;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** MCP servers as they are at this moment on all nodes, where the rows that are shown may come a moment later. */
@Component
public class McpServersOnHand {

    private final EquipmentTable servers;
    private final JsonMapper json;

    McpServersOnHand(JdbcClient jdbc, @Qualifier("storedJson") JsonMapper json) {
        servers = new EquipmentTable(jdbc, Kind.MCP_SERVER);
        this.json = json;
    }

    /** What is absent, removed or somebody else's is not there. */
    public Optional<McpServerSpec> find(UserId owner, McpServerId server) {
        return servers.find(owner, server.uuid())
                .map(item -> json.readValue(requireNonNull(item.spec()), McpServerSpec.class));
    }
}
