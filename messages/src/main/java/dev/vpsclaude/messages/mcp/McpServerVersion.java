package dev.vpsclaude.messages.mcp;

/** One version of an MCP server, whole. */
public record McpServerVersion(McpServerId id, int number, McpServerSpec spec) {}
