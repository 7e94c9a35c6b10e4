package dev.vpsclaude.server.mcp;

import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpServerName;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.server.http.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What owners send about an MCP server, new or to be changed: the fields of its kind and none of another. */
@Schema(name = "McpServerRequest")
record McpServerRequest(
        @Nullable String name,

        @Schema(allowableValues = {"database", "custom"}) @Nullable
        String type,

        @Schema(allowableValues = {"postgres", "mysql", "sqlite"}) @Nullable
        String provider,

        @Nullable String connectionString,
        @Nullable String url,

        @Schema(allowableValues = {"stdio", "http", "sse"}) @Nullable
        String transportType,

        @Nullable Map<String, @Nullable String> headers,
        @Nullable String command,
        @Nullable Boolean isGlobal) {

    /** A new server; its secrets are not sealed yet. */
    record Wanted(McpServerName name, WantedConnection connection, Reach reach) {}

    /** A change; its secrets are not sealed yet. */
    record WantedChange(
            Optional<McpServerName> name, Optional<WantedConnection.Change> connection, Optional<Reach> reach) {}

    Wanted read(AllowedPackages packages) {
        Fields fields = new Fields();
        Optional<McpServerName> newName = fields.required("name", name, McpServerName::of);
        Optional<WantedConnection> connection = new ConnectionReader(this, fields, packages).whole();
        fields.check();
        return new Wanted(newName.orElseThrow(), connection.orElseThrow(), reach(Boolean.TRUE.equals(isGlobal)));
    }

    /** What is absent stays as it is. */
    WantedChange readChange(McpConnection present, AllowedPackages packages) {
        Fields fields = new Fields();
        Optional<McpServerName> newName = fields.optional("name", name, McpServerName::of);
        Optional<WantedConnection.Change> connection = new ConnectionReader(this, fields, packages).change(present);
        if (isEmpty()) {
            fields.reject("name", "required", "At least one field is expected.");
        }
        fields.check();
        return new WantedChange(
                newName, connection, Optional.ofNullable(isGlobal).map(McpServerRequest::reach));
    }

    private boolean isEmpty() {
        return Stream.of(name, type, provider, connectionString, url, transportType, headers, command, isGlobal)
                .allMatch(Objects::isNull);
    }

    private static Reach reach(boolean everywhere) {
        return everywhere ? Reach.GLOBAL : Reach.SELECTED;
    }

    @Override
    public String toString() {
        return "McpServerRequest[" + name + "]";
    }
}
