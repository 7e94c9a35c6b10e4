package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import java.time.Instant;

/**
 * An MCP server as it is shown.
 *
 * @param number of its newest version
 */
public record McpServerView(
        McpServerId id, UserId owner, McpServerSpec spec, int number, Instant createdAt, Stamp stamp) {}
