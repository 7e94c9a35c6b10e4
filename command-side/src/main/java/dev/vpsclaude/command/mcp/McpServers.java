package dev.vpsclaude.command.mcp;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerSpec;

/**
 * Which MCP servers there are, what they are called, and whether environments select them. What is said here is part of the
 * transaction that stores the events of the server, and waits for a competing transaction to end, on however many nodes.
 */
public interface McpServers {

    /**
     * The server is there from now on, in its version 1.
     *
     * @throws CommandRefused with {@code McpServerNameTaken} when another server of the owner has the name, with
     *     {@code TooManyMcpServers} when the owner may have no more
     */
    void claim(McpServerId server, UserId owner, McpServerSpec spec);

    /**
     * What is deployed from now on gets this version.
     *
     * @throws CommandRefused with {@code McpServerNameTaken} when another server of the owner has the name
     */
    void revise(McpServerId server, UserId owner, McpServerSpec spec, int number);

    /**
     * Gives the name back; from now on no environment can select the server.
     *
     * @throws CommandRefused with {@code McpServerInUse} when an environment selects it
     */
    void release(McpServerId server, UserId owner);
}
