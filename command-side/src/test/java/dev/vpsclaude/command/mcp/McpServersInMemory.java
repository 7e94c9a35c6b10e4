package dev.vpsclaude.command.mcp;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.McpServerInUse;
import dev.vpsclaude.messages.Refusal.McpServerNameTaken;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerName;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the promise of {@link McpServers} for one owner and one thread, without transactions. */
final class McpServersInMemory implements McpServers {

    final Map<McpServerName, McpServerId> names = new HashMap<>();
    final Map<McpServerId, Integer> newest = new HashMap<>();
    final List<UsedIn> uses = new ArrayList<>();

    @Override
    public void claim(McpServerId server, UserId owner, McpServerSpec spec) {
        if (names.putIfAbsent(spec.name(), server) != null) {
            throw new CommandRefused(new McpServerNameTaken(spec.name()));
        }
        newest.put(server, 1);
    }

    @Override
    public void revise(McpServerId server, UserId owner, McpServerSpec spec, int number) {
        names.values().remove(server);
        claim(server, owner, spec);
        newest.put(server, number);
    }

    @Override
    public void release(McpServerId server, UserId owner) {
        if (!uses.isEmpty()) {
            throw new CommandRefused(new McpServerInUse(uses));
        }
        names.values().remove(server);
    }
}
