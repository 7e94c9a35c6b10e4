package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.Expected;
import dev.vpsclaude.messages.account.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What can be asked of an MCP server, in the order of its life. For anybody but the owner it does not exist. Every command
 * answers with the version of the server that it left.
 */
public sealed interface McpServerCommand {

    @TargetAggregateIdentifier
    McpServerId mcpServerId();

    UserId owner();

    /** The version to which it was made. */
    default Expected expected() {
        return Expected.ANY;
    }

    /** Write a server down under a name that none of the owner's servers has. */
    record RegisterMcpServer(McpServerId mcpServerId, UserId owner, McpServerSpec spec) implements McpServerCommand {}

    /** Change some of it, which makes another version; environments get that with their next deployment. */
    record ReviseMcpServer(McpServerId mcpServerId, UserId owner, McpServerChange change, Expected expected)
            implements McpServerCommand {
        public ReviseMcpServer(McpServerId mcpServerId, UserId owner, McpServerChange change) {
            this(mcpServerId, owner, change, Expected.ANY);
        }
    }

    /** Remove a server that no environment selects. */
    record RemoveMcpServer(McpServerId mcpServerId, UserId owner, Expected expected) implements McpServerCommand {
        public RemoveMcpServer(McpServerId mcpServerId, UserId owner) {
            this(mcpServerId, owner, Expected.ANY);
        }
    }
}
