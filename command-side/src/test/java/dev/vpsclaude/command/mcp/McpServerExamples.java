package dev.vpsclaude.command.mcp;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.mcp.*;
import dev.vpsclaude.messages.mcp.McpConnection.*;
import dev.vpsclaude.messages.mcp.McpServerChange.*;
import dev.vpsclaude.messages.mcp.McpServerCommand.*;
import dev.vpsclaude.messages.mcp.McpServerEvent.*;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The words of the examples: Ada's server, what it was first, and what it became. */
final class McpServerExamples {

    static final McpServerId SERVER = new McpServerId(new UUID(0, 1));
    static final UserId ADA = new UserId(new UUID(0, 2));
    static final UserId STRANGER = new UserId(new UUID(0, 3));
    static final McpServerName NAME = McpServerName.of("orders");
    static final McpServerName OTHER_NAME = McpServerName.of("invoices");
    static final SecretRef KEY = new SecretRef(new SecretId(new UUID(0, 4)), 1);
    static final SecretRef OTHER_KEY = new SecretRef(new SecretId(new UUID(0, 5)), 1);
    static final HeaderName AUTHORIZATION = HeaderName.of("Authorization");
    static final McpServerSpec SPEC = spec(NAME, "https://mcp.example.com/orders");
    static final McpServerSpec REVISED = spec(NAME, "https://mcp.example.com/v2");
    static final McpServerSpec RENAMED = spec(OTHER_NAME, "https://mcp.example.com/orders");

    static final List<McpServerEvent> CREATED = List.of(new McpServerRegistered(SERVER, ADA, SPEC));
    static final List<McpServerEvent> GONE = List.of(CREATED.getFirst(), new McpServerRemoved(SERVER));

    private McpServerExamples() {}

    static RegisterMcpServer create() {
        return new RegisterMcpServer(SERVER, ADA, SPEC);
    }

    static ReviseMcpServer revise(UserId owner, String url) {
        return revise(
                owner, new RemoteChanged(Optional.empty(), Optional.of(McpUrl.of(url)), new TreeMap<>(), Set.of()));
    }

    static ReviseMcpServer revise(UserId owner, ConnectionChange change) {
        return new ReviseMcpServer(
                SERVER, owner, new McpServerChange(Optional.empty(), Optional.empty(), Optional.of(change)));
    }

    static ReviseMcpServer rename(McpServerName name) {
        return new ReviseMcpServer(
                SERVER, ADA, new McpServerChange(Optional.of(name), Optional.empty(), Optional.empty()));
    }

    static RemoveMcpServer delete(UserId owner) {
        return new RemoveMcpServer(SERVER, owner);
    }

    static McpServerSpec spec(McpServerName name, String url) {
        return new McpServerSpec(name, remote(url, KEY), Reach.SELECTED);
    }

    static Remote remote(String url, SecretRef key) {
        TreeMap<HeaderName, SecretRef> headers = new TreeMap<>();
        headers.put(AUTHORIZATION, key);
        return new Remote(Transport.HTTP, McpUrl.of(url), headers);
    }
}
