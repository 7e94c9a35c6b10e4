package dev.vpsclaude.command.mcp;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.vpsclaude.command.mcp.McpServerState.Present;
import dev.vpsclaude.messages.mcp.McpServerCommand;
import dev.vpsclaude.messages.mcp.McpServerCommand.*;
import dev.vpsclaude.messages.mcp.McpServerEvent;
import dev.vpsclaude.messages.mcp.McpServerEvent.*;
import dev.vpsclaude.messages.mcp.McpServerId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell between Axon and the rules of an MCP server. Each line answers with the version it left. */
@Aggregate(type = "McpServer")
class McpServerAggregate {

    @AggregateIdentifier
    private @Nullable McpServerId id;

    private McpServerState state = new McpServerState.Absent();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RegisterMcpServer command, McpServers servers) {
        return carryOut(command, servers);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(ReviseMcpServer command, McpServers servers) {
        return carryOut(command, servers);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RemoveMcpServer command, McpServers servers) {
        return carryOut(command, servers);
    }

    private long carryOut(McpServerCommand command, McpServers servers) {
        List<McpServerEvent> events = McpServerDecider.decide(state, command);
        command.expected().require(command.mcpServerId().text(), version());
        for (McpServerEvent event : events) {
            settle(event, servers);
            apply(event);
        }
        return version();
    }

    /** -1 for what does not exist yet. */
    private static long version() {
        Long version = getVersion();
        return version == null ? -1 : version;
    }

    private void settle(McpServerEvent event, McpServers servers) {
        switch (event) {
            case McpServerRegistered e -> servers.claim(e.mcpServerId(), e.owner(), e.spec());
            case McpServerRevised e -> servers.revise(e.mcpServerId(), ((Present) state).owner(), e.spec(), e.number());
            case McpServerRemoved e -> servers.release(e.mcpServerId(), ((Present) state).owner());
        }
    }

    @EventSourcingHandler
    void on(McpServerEvent event) {
        id = event.mcpServerId();
        state = McpServerEvolution.evolve(state, event);
    }
}
