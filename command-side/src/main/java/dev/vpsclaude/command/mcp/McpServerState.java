package dev.vpsclaude.command.mcp;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerSpec;

/** What an MCP server can be. */
sealed interface McpServerState {

    /** Nobody has created it. */
    record Absent() implements McpServerState {}

    /** It exists; {@code number} is that of its newest version. */
    record Present(McpServerId id, UserId owner, McpServerSpec spec, int number) implements McpServerState {}

    /** It was removed, and its id will never be used again. */
    record Deleted(McpServerId id) implements McpServerState {}
}
