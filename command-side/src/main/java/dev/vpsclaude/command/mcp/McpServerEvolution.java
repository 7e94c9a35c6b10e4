package dev.vpsclaude.command.mcp;

import dev.vpsclaude.command.mcp.McpServerState.Deleted;
import dev.vpsclaude.command.mcp.McpServerState.Present;
import dev.vpsclaude.messages.mcp.McpServerEvent;
import dev.vpsclaude.messages.mcp.McpServerEvent.*;
import java.util.List;

/** What events make of an MCP server. Nothing is refused here: events are facts. */
public final class McpServerEvolution {

    private McpServerEvolution() {}

    /** What its first events make of an MCP server, as a record of ours: for whoever looks at what the rules knew then. */
    public static Object after(List<McpServerEvent> events) {
        McpServerState state = new McpServerState.Absent();
        for (McpServerEvent event : events) {
            state = evolve(state, event);
        }
        return state;
    }

    static McpServerState evolve(McpServerState state, McpServerEvent event) {
        return switch (event) {
            case McpServerRegistered e -> new Present(e.mcpServerId(), e.owner(), e.spec(), 1);
            case McpServerRevised e -> new Present(e.mcpServerId(), ((Present) state).owner(), e.spec(), e.number());
            case McpServerRemoved e -> new Deleted(e.mcpServerId());
        };
    }
}
