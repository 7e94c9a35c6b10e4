package dev.vpsclaude.server.equipment;

import dev.vpsclaude.command.mcp.McpServers;
import dev.vpsclaude.messages.Refusal.McpServerInUse;
import dev.vpsclaude.messages.Refusal.McpServerNameTaken;
import dev.vpsclaude.messages.Refusal.TooManyMcpServers;
import dev.vpsclaude.messages.account.Quota;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import dev.vpsclaude.server.quota.Quotas;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The MCP servers that there are, one row each. */
@Component
class McpServerClaims implements McpServers {

    private final Claim claim;
    private final JsonMapper json;

    McpServerClaims(JdbcClient jdbc, Quotas quotas, @Qualifier("storedJson") JsonMapper json) {
        claim = new Claim(
                new EquipmentTable(jdbc, Kind.MCP_SERVER),
                quotas,
                Quota.MCP_SERVERS,
                TooManyMcpServers::new,
                McpServerInUse::new);
        this.json = json;
    }

    @Override
    public void claim(McpServerId server, UserId owner, McpServerSpec spec) {
        claim.make(owner, item(server, spec, 1), new McpServerNameTaken(spec.name()));
    }

    @Override
    public void revise(McpServerId server, UserId owner, McpServerSpec spec, int number) {
        claim.renew(owner, item(server, spec, number), new McpServerNameTaken(spec.name()));
    }

    @Override
    public void release(McpServerId server, UserId owner) {
        claim.giveUp(owner, server.uuid());
    }

    private Item item(McpServerId server, McpServerSpec spec, int number) {
        boolean global = spec.reach() == Reach.GLOBAL;
        return new Item(server.uuid(), spec.name().text(), number, global, json.writeValueAsString(spec));
    }
}
