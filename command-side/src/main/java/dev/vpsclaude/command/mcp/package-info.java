/**
 * The rules of an MCP server's life. Start with {@link dev.vpsclaude.command.mcp.McpServerDecider}: one small method per
 * command, each a table of what may happen in which state.
 */
@NullMarked
package dev.vpsclaude.command.mcp;

import org.jspecify.annotations.NullMarked;
