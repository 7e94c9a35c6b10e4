package dev.vpsclaude.command.mcp;

import dev.vpsclaude.command.mcp.McpServerState.*;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.McpServerAlreadyExists;
import dev.vpsclaude.messages.Refusal.NoSuchMcpServer;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.mcp.McpServerCommand;
import dev.vpsclaude.messages.mcp.McpServerCommand.*;
import dev.vpsclaude.messages.mcp.McpServerEvent;
import dev.vpsclaude.messages.mcp.McpServerEvent.*;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import java.util.List;

/**
 * What may happen when. A command gives the events that it makes true: none when it asks for what is so already. What a
 * rule forbids is refused with {@link CommandRefused}; what other servers and environments forbid, {@link McpServers} knows.
 */
final class McpServerDecider {

    private McpServerDecider() {}

    static List<McpServerEvent> decide(McpServerState state, McpServerCommand command) {
        return switch (command) {
            case RegisterMcpServer c -> create(state, c);
            case ReviseMcpServer c -> revise(ownedBy(c.owner(), state), c);
            case RemoveMcpServer c -> delete(ownedBy(c.owner(), state));
        };
    }

    private static List<McpServerEvent> create(McpServerState state, RegisterMcpServer c) {
        return switch (state) {
            case Absent s -> List.of(new McpServerRegistered(c.mcpServerId(), c.owner(), c.spec()));
            case Present s -> throw new CommandRefused(new McpServerAlreadyExists());
            case Deleted s -> throw new CommandRefused(new McpServerAlreadyExists());
        };
    }

    private static List<McpServerEvent> revise(Present state, ReviseMcpServer c) {
        McpServerSpec revised = c.change().appliedTo(state.spec());
        return revised.equals(state.spec())
                ? List.of()
                : List.of(new McpServerRevised(state.id(), revised, state.number() + 1));
    }

    private static List<McpServerEvent> delete(Present state) {
        return List.of(new McpServerRemoved(state.id()));
    }

    private static Present ownedBy(UserId owner, McpServerState state) {
        if (state instanceof Present present && present.owner().equals(owner)) {
            return present;
        }
        throw new CommandRefused(new NoSuchMcpServer());
    }
}
