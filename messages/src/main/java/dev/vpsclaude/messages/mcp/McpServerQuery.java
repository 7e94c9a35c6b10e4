package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.UsedIn;
import java.util.List;
import java.util.Optional;

/** What can be asked about MCP servers. Every question names the owner, and nobody sees what is not theirs. */
public sealed interface McpServerQuery {

    UserId owner();

    /** The owner's MCP servers, newest first; {@code after} is the last id of the page before. Answered with a page. */
    record ListMcpServers(UserId owner, Optional<McpServerId> after, int limit) implements McpServerQuery {}

    /** One MCP server as it is now. Answered with an optional view. */
    record FindMcpServer(UserId owner, McpServerId mcpServer) implements McpServerQuery {}

    /** The environments that the server is in: those that select it, or all of them. Answered with uses by name. */
    record ListMcpServerUses(UserId owner, McpServerId mcpServer) implements McpServerQuery {}

    /** A page of MCP servers. */
    record PageOfMcpServers(List<McpServerView> items, boolean more) {}

    /** Where an MCP server is. */
    record McpServerUses(List<UsedIn> items) {}
}
