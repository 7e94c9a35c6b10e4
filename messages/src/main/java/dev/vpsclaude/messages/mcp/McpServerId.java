package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.TypeId;
import java.util.UUID;

/** A registered MCP server. */
public record McpServerId(UUID uuid) implements TypeId {

    public static McpServerId of(String text) {
        return new McpServerId(TypeId.parse("mcp", text));
    }

    @Override
    public String prefix() {
        return "mcp";
    }

    @Override
    public String toString() {
        return text();
    }
}
