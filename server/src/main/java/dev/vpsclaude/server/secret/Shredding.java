package dev.vpsclaude.server.secret;

import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentDeleted;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentReconfigured;
import dev.vpsclaude.messages.environment.EnvironmentEvent.PasswordChanged;
import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpServerEvent.McpServerRemoved;
import dev.vpsclaude.messages.mcp.McpServerEvent.McpServerRevised;
import dev.vpsclaude.messages.secret.SecretRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/**
 * Forgets what the history does not need any more. It shares a processor with skills and MCP servers: every further one would read
 * each event once more. Taking an event twice, or all of them again from the first, takes away
 * nothing that is needed.
 */
@Component
@ProcessingGroup("equipment")
class Shredding {

    private final ShreddingTable table;

    Shredding(ShreddingTable table) {
        this.table = table;
    }

    @EventHandler
    void on(EnvironmentReconfigured event, @Timestamp Instant at) {
        String holder = event.environmentId().text();
        table.keepOnly(event.spec().variables().values(), holder, holder + "/variable/", at);
    }

    @EventHandler
    void on(PasswordChanged event, @Timestamp Instant at) {
        String holder = event.environmentId().text();
        table.keepOnly(List.of(event.password()), holder, holder + "/password", at);
    }

    @EventHandler
    void on(EnvironmentDeleted event) {
        table.shred(event.environmentId().text());
    }

    @EventHandler
    void on(McpServerRevised event, @Timestamp Instant at) {
        String holder = event.mcpServerId().text();
        table.keepOnly(sealedIn(event.spec().connection()), holder, holder + "/", at);
    }

    /** A deployment under way may have begun with it, as a global server can be removed at any time. */
    @EventHandler
    void on(McpServerRemoved event, @Timestamp Instant at) {
        String holder = event.mcpServerId().text();
        table.keepOnly(List.of(), holder, holder + "/", at);
    }

    private static Collection<SecretRef> sealedIn(McpConnection connection) {
        return switch (connection) {
            case McpConnection.Database it -> List.of(it.connectionString());
            case McpConnection.Remote it -> it.headers().values();
            case McpConnection.DatabaseFile it -> List.of();
            case McpConnection.Program it -> List.of();
        };
    }
}
