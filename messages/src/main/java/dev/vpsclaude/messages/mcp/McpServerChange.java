package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.mcp.McpConnection.Remote;
import dev.vpsclaude.messages.mcp.McpConnection.Transport;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is to be another way in an MCP server; what is absent stays as it is. */
public record McpServerChange(
        Optional<McpServerName> name, Optional<Reach> reach, Optional<ConnectionChange> connection) {

    /** Of the way to the server. */
    public sealed interface ConnectionChange {}

    /** Another connection altogether. */
    public record Replaced(McpConnection connection) implements ConnectionChange {}

    /** Some of a connection to a server elsewhere; headers that are not named stay. */
    public record RemoteChanged(
            Optional<Transport> transport,
            Optional<McpUrl> url,
            Map<HeaderName, SecretRef> set,
            Set<HeaderName> dropped)
            implements ConnectionChange {
        public RemoteChanged {
            set = Map.copyOf(set);
            dropped = Set.copyOf(dropped);
        }
    }

    /** @throws CommandRefused with {@code InvalidValue} when the change is of another kind of connection */
    public McpServerSpec appliedTo(McpServerSpec before) {
        return new McpServerSpec(
                name.orElse(before.name()),
                connection.map(it -> changed(before.connection(), it)).orElse(before.connection()),
                reach.orElse(before.reach()));
    }

    private static McpConnection changed(McpConnection before, ConnectionChange change) {
        return switch (change) {
            case Replaced it -> it.connection();
            case RemoteChanged it -> changed(remote(before), it);
        };
    }

    private static McpConnection changed(Remote before, RemoteChanged change) {
        SortedMap<HeaderName, SecretRef> headers = new TreeMap<>(before.headers());
        change.dropped().forEach(headers::remove);
        headers.putAll(change.set());
        return new Remote(
                change.transport().orElse(before.transport()), change.url().orElse(before.url()), headers);
    }

    private static Remote remote(McpConnection connection) {
        if (connection instanceof Remote remote) {
            return remote;
        }
        throw new CommandRefused(
                new Refusal.InvalidValue("wrong_kind", "This MCP server is not one that is reached over HTTP."));
    }
}
