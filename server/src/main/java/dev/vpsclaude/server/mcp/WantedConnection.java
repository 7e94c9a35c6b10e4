package dev.vpsclaude.server.mcp;

import dev.vpsclaude.connection.ConnectionString;
import dev.vpsclaude.messages.mcp.HeaderName;
import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpConnection.Transport;
import dev.vpsclaude.messages.mcp.McpUrl;
import dev.vpsclaude.messages.secret.Secret;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** A connection whose secrets are not sealed, or not any more: on its way into the vault, or to a test. It prints none of them. */
sealed interface WantedConnection {

    record Database(ConnectionString connection) implements WantedConnection {}

    record Remote(Transport transport, McpUrl url, SortedMap<HeaderName, Secret> headers) implements WantedConnection {}

    record WithoutSecrets(McpConnection connection) implements WantedConnection {}

    /** What is to be another way in a connection. */
    sealed interface Change {}

    record Whole(WantedConnection connection) implements Change {}

    record SomeOfRemote(
            Optional<Transport> transport,
            Optional<McpUrl> url,
            SortedMap<HeaderName, Secret> set,
            Set<HeaderName> dropped)
            implements Change {}
}
