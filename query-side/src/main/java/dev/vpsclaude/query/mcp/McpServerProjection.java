package dev.vpsclaude.query.mcp;

import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.messages.mcp.McpServerEvent;
import dev.vpsclaude.messages.mcp.McpServerEvent.*;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;

/** Makes the rows of MCP servers from their events, each with one statement. */
@ProcessingGroup("equipment")
public class McpServerProjection {

    private final McpServerTable servers;

    McpServerProjection(McpServerTable servers) {
        this.servers = servers;
    }

    @EventHandler
    void on(McpServerEvent event, @SequenceNumber long version, @Timestamp Instant at, TrackingToken token) {
        Stamp stamp = new Stamp(version, token.position().orElseThrow(), at);
        switch (event) {
            case McpServerRegistered e -> servers.create(e, stamp);
            case McpServerRevised e -> servers.revise(e, stamp);
            case McpServerRemoved e -> servers.delete(e, stamp);
        }
    }

    @ResetHandler
    void reset() {
        servers.clear();
    }
}
