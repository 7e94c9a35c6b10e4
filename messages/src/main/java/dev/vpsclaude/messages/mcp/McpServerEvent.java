package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.account.UserId;

/** What can happen to an MCP server, in the order of its life. Each version is told as a whole, so that any two can be compared. */
public sealed interface McpServerEvent {

    McpServerId mcpServerId();

    /** The server exists in its version 1. */
    record McpServerRegistered(McpServerId mcpServerId, UserId owner, McpServerSpec spec) implements McpServerEvent {}

    /** It has another version, numbered from 2. */
    record McpServerRevised(McpServerId mcpServerId, McpServerSpec spec, int number) implements McpServerEvent {}

    /** It is no longer there; its name is free and its history stays. */
    record McpServerRemoved(McpServerId mcpServerId) implements McpServerEvent {}
}
