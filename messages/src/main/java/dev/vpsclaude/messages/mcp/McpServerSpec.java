package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.environment.Reach;

/** All that one version of an MCP server is. */
public record McpServerSpec(McpServerName name, McpConnection connection, Reach reach) {}
