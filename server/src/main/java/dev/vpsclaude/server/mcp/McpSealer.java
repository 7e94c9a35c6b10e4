package dev.vpsclaude.server.mcp;

import dev.vpsclaude.connection.ConnectionString;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.NoSuchMcpServer;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.mcp.DatabaseAddress;
import dev.vpsclaude.messages.mcp.HeaderName;
import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpConnection.Provider;
import dev.vpsclaude.messages.mcp.McpServerChange.ConnectionChange;
import dev.vpsclaude.messages.mcp.McpServerChange.RemoteChanged;
import dev.vpsclaude.messages.mcp.McpServerChange.Replaced;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.secret.RevealSecret;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.server.secret.Vault;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Makes connections that hold references in the place of secrets, and for a test the other way round. */
@Component
class McpSealer {

    private final Vault vault;

    McpSealer(Vault vault) {
        this.vault = vault;
    }

    McpConnection seal(UserId owner, McpServerId server, WantedConnection wanted) {
        return switch (wanted) {
            case WantedConnection.Database it -> database(owner, server, it.connection());
            case WantedConnection.Remote it ->
                new McpConnection.Remote(it.transport(), it.url(), headers(owner, server, it.headers()));
            case WantedConnection.WithoutSecrets it -> it.connection();
        };
    }

    ConnectionChange seal(UserId owner, McpServerId server, WantedConnection.Change wanted) {
        return switch (wanted) {
            case WantedConnection.Whole it -> new Replaced(seal(owner, server, it.connection()));
            case WantedConnection.SomeOfRemote it ->
                new RemoteChanged(it.transport(), it.url(), headers(owner, server, it.set()), it.dropped());
        };
    }

    /** With its secrets in the open. */
    WantedConnection open(McpConnection connection) {
        return switch (connection) {
            case McpConnection.Database it ->
                new WantedConnection.Database(Flaws.toldOf(
                        () -> ConnectionString.of(reveal(it.connectionString()).reveal())));
            case McpConnection.Remote it -> new WantedConnection.Remote(it.transport(), it.url(), open(it.headers()));
            case McpConnection.DatabaseFile it -> new WantedConnection.WithoutSecrets(it);
            case McpConnection.Program it -> new WantedConnection.WithoutSecrets(it);
        };
    }

    /** All that was sealed for a connection. */
    static List<SecretRef> sealedIn(McpConnection connection) {
        return switch (connection) {
            case McpConnection.Database it -> List.of(it.connectionString());
            case McpConnection.Remote it -> List.copyOf(it.headers().values());
            case McpConnection.DatabaseFile it -> List.of();
            case McpConnection.Program it -> List.of();
        };
    }

    /** All that was sealed for a change. */
    static List<SecretRef> sealedIn(ConnectionChange change) {
        return switch (change) {
            case Replaced it -> sealedIn(it.connection());
            case RemoteChanged it -> List.copyOf(it.set().values());
        };
    }

    private McpConnection database(UserId owner, McpServerId server, ConnectionString connection) {
        return new McpConnection.Database(
                Provider.valueOf(connection.kind().name()),
                DatabaseAddress.of(connection.shown()),
                vault.seal(owner, server + "/connection", Dsn.of(connection)));
    }

    private SortedMap<HeaderName, SecretRef> headers(
            UserId owner, McpServerId server, SortedMap<HeaderName, Secret> values) {
        SortedMap<HeaderName, SecretRef> sealed = new TreeMap<>();
        values.forEach((name, value) -> sealed.put(name, vault.seal(owner, server + "/header/" + name, value)));
        return sealed;
    }

    private SortedMap<HeaderName, Secret> open(SortedMap<HeaderName, SecretRef> headers) {
        SortedMap<HeaderName, Secret> values = new TreeMap<>();
        headers.forEach((name, ref) -> values.put(name, reveal(ref)));
        return values;
    }

    /** The values of a server go with it. */
    private Secret reveal(SecretRef ref) {
        return vault.handle(new RevealSecret(ref)).orElseThrow(() -> new CommandRefused(new NoSuchMcpServer()));
    }
}
