package dev.vpsclaude.command.mcp;

import dev.vpsclaude.command.mcp.McpServerState.Deleted;
import dev.vpsclaude.command.mcp.McpServerState.Present;
import dev.vpsclaude.messages.mcp.McpServerEvent;
import dev.vpsclaude.messages.mcp.McpServerEvent.*;

/** What events make of an MCP server. Nothing is refused here: events are facts. */
final class McpServerEvolution {

    private McpServerEvolution() {}

    static McpServerState evolve(McpServerState state, McpServerEvent event) {
        return switch (event) {
            case McpServerRegistered e -> new Present(e.mcpServerId(), e.owner(), e.spec(), 1);
            case McpServerRevised e -> new Present(e.mcpServerId(), ((Present) state).owner(), e.spec(), e.number());
            case McpServerRemoved e -> new Deleted(e.mcpServerId());
        };
    }
}
