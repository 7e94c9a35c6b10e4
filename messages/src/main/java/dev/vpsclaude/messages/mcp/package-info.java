/**
 * The life of a registered MCP server in words. {@link dev.vpsclaude.messages.mcp.McpServerCommand} says what can be asked,
 * {@link dev.vpsclaude.messages.mcp.McpServerEvent} what can happen, and {@link dev.vpsclaude.messages.mcp.McpConnection}
 * what kinds there are.
 */
@NullMarked
package dev.vpsclaude.messages.mcp;

import org.jspecify.annotations.NullMarked;
