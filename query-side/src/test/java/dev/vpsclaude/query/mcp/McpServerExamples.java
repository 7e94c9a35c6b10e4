package dev.vpsclaude.query.mcp;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.mcp.DatabaseAddress;
import dev.vpsclaude.messages.mcp.DatabasePath;
import dev.vpsclaude.messages.mcp.HeaderName;
import dev.vpsclaude.messages.mcp.McpArgument;
import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpConnection.*;
import dev.vpsclaude.messages.mcp.McpPackage;
import dev.vpsclaude.messages.mcp.McpServerEvent.McpServerRegistered;
import dev.vpsclaude.messages.mcp.McpServerEvent.McpServerRemoved;
import dev.vpsclaude.messages.mcp.McpServerEvent.McpServerRevised;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerName;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import dev.vpsclaude.messages.mcp.McpUrl;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The words of these tests: MCP servers of Ada and Bob, and what happens to them. */
record McpServerExamples(McpServerId id, UserId owner) {

    static final UserId ADA = new UserId(uuid(1, 0));
    static final UserId BOB = new UserId(uuid(2, 0));
    static final McpConnection DATABASE =
            new Database(Provider.POSTGRES, DatabaseAddress.of("db.example.com:5432/orders"), secret(1));
    static final McpConnection FILE = new DatabaseFile(DatabasePath.of("/workspace/data/notes.db"));
    static final McpConnection PROGRAM = new Program(
            McpPackage.of("@modelcontextprotocol/server-filesystem"), List.of(McpArgument.of("/workspace")));
    static final McpConnection REMOTE = new Remote(
            Transport.SSE,
            McpUrl.of("https://mcp.example.com/sse"),
            new TreeMap<>(Map.of(HeaderName.of("Authorization"), secret(2), HeaderName.of("X-Team"), secret(3))));

    /** Ada's n-th server; later ones have greater ids. */
    static McpServerExamples ada(int n) {
        return new McpServerExamples(new McpServerId(uuid(20, n)), ADA);
    }

    static McpServerExamples bob(int n) {
        return new McpServerExamples(new McpServerId(uuid(21, n)), BOB);
    }

    static EnvironmentId box(int n) {
        return new EnvironmentId(uuid(30, n));
    }

    static McpServerSpec spec(String name, McpConnection connection, Reach reach) {
        return new McpServerSpec(McpServerName.of(name), connection, reach);
    }

    static McpServerSpec spec(String name) {
        return spec(name, DATABASE, Reach.SELECTED);
    }

    McpServerRegistered registered(McpServerSpec spec) {
        return new McpServerRegistered(id, owner, spec);
    }

    McpServerRegistered registered() {
        return registered(spec("first"));
    }

    McpServerRevised revised(int number) {
        return new McpServerRevised(id, spec("revised-" + number), number);
    }

    McpServerRemoved removed() {
        return new McpServerRemoved(id);
    }

    private static SecretRef secret(int n) {
        return new SecretRef(new SecretId(uuid(40, n)), 1);
    }

    private static UUID uuid(int kind, int n) {
        return new UUID(0x0197_a1b2_0000_7000L + ((long) n << 16), 0x8000_0000_0000_0000L + kind);
    }
}
