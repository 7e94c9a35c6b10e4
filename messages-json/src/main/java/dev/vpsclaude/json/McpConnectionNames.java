package dev.vpsclaude.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.vpsclaude.messages.mcp.McpConnection;

/** What the kinds of {@link McpConnection} are called where they are stored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = McpConnection.Database.class, name = "database"),
    @JsonSubTypes.Type(value = McpConnection.DatabaseFile.class, name = "database-file"),
    @JsonSubTypes.Type(value = McpConnection.Program.class, name = "program"),
    @JsonSubTypes.Type(value = McpConnection.Remote.class, name = "remote")
})
interface McpConnectionNames {}
