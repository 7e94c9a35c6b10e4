/**
 * MCP servers for their owners. Start with {@link dev.vpsclaude.server.mcp.McpServerCommandsController}; how a request becomes a
 * connection is in {@code ConnectionReader}. What lets anybody in goes into the vault here and never comes out to a person.
 */
@NullMarked
package dev.vpsclaude.server.mcp;

import org.jspecify.annotations.NullMarked;
