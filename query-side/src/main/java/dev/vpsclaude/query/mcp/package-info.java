/**
 * MCP servers as they are shown: {@link dev.vpsclaude.query.mcp.McpServerProjection} keeps a row for each as it is now. Of what
 * lets anybody in there are references here, and never values.
 */
@NullMarked
package dev.vpsclaude.query.mcp;

import org.jspecify.annotations.NullMarked;
