package dev.vpsclaude.query.mcp;

import dev.vpsclaude.messages.mcp.McpServerQuery.*;
import dev.vpsclaude.messages.mcp.McpServerView;
import dev.vpsclaude.query.environment.UsesTable;
import dev.vpsclaude.query.environment.UsesTable.Selected;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers the questions about MCP servers, each for its owner alone: of what is not a row of theirs there is nothing to tell. */
public class McpServerQueries {

    private final McpServerTable servers;
    private final UsesTable uses;

    McpServerQueries(McpServerTable servers, UsesTable uses) {
        this.servers = servers;
        this.uses = uses;
    }

    @QueryHandler
    PageOfMcpServers handle(ListMcpServers query) {
        List<McpServerView> rows = servers.list(query.owner(), query.after(), query.limit() + 1);
        boolean more = rows.size() > query.limit();
        return new PageOfMcpServers(more ? rows.subList(0, query.limit()) : rows, more);
    }

    @QueryHandler
    Optional<McpServerView> handle(FindMcpServer query) {
        return servers.find(query.owner(), query.mcpServer());
    }

    @QueryHandler
    McpServerUses handle(ListMcpServerUses query) {
        return new McpServerUses(servers.find(query.owner(), query.mcpServer())
                .map(server -> uses.of(
                        query.owner(),
                        Selected.MCP_SERVERS,
                        server.id(),
                        server.spec().reach()))
                .orElse(List.of()));
    }
}
