package dev.vpsclaude.server.mcp;

import dev.vpsclaude.connection.ConnectionTest;
import dev.vpsclaude.connection.Outcome;
import dev.vpsclaude.connection.RemoteUrl;
import dev.vpsclaude.connection.RequestHeaders;
import dev.vpsclaude.connection.Target;
import dev.vpsclaude.messages.mcp.HeaderName;
import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpConnection.Program;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.server.mcp.WantedConnection.Database;
import dev.vpsclaude.server.mcp.WantedConnection.Remote;
import dev.vpsclaude.server.mcp.WantedConnection.WithoutSecrets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tests connections, with their secrets in the open for as long as that takes. */
@Component
class McpTests {

    private final ConnectionTest door;
    private final AllowedPackages packages;

    McpTests(ConnectionTest door, AllowedPackages packages) {
        this.door = door;
        this.packages = packages;
    }

    McpTestAnswer test(WantedConnection wanted) {
        return switch (wanted) {
            case Database it -> test(new Target.Database(it.connection()));
            case Remote it -> test(Flaws.toldOf(() -> target(it)));
            case WithoutSecrets it -> withoutConnection(it.connection());
        };
    }

    private McpTestAnswer test(Target target) {
        try {
            return McpTestAnswer.of(door.test(target));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A connection test was stopped.");
        }
    }

    /** A package can have been taken off the list since the server was registered. */
    private McpTestAnswer withoutConnection(McpConnection connection) {
        boolean allowed = !(connection instanceof Program program)
                || packages.find(program.name()).isPresent();
        return McpTestAnswer.withoutConnection(allowed ? McpTestAnswer.NOT_TESTED : Outcome.REFUSED_BY_POLICY.word());
    }

    private static Target target(Remote remote) {
        Map<String, Secret> headers = new HashMap<>();
        for (Map.Entry<HeaderName, Secret> header : remote.headers().entrySet()) {
            headers.put(header.getKey().text(), header.getValue());
        }
        return new Target.Remote(
                RemoteUrl.of(remote.url().text()),
                Target.Transport.valueOf(remote.transport().name()),
                new RequestHeaders(headers));
    }
}
