package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.TextValue;
import java.util.regex.Pattern;

/**
 * What an MCP server is called, which is also what Claude Code calls it: its tools are {@code mcp__NAME__TOOL}, so that two
 * underscores in a row would be misread.
 */
public record McpServerName(String text) implements TextValue {

    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9]+([_-][A-Za-z0-9]+)*");

    public McpServerName {
        Checked.require(!text.isBlank(), "required", "A value is required.");
        Checked.require(
                text.length() <= Limit.MCP_SERVER_NAME.max(),
                "too_long",
                "At most " + Limit.MCP_SERVER_NAME.max() + " characters are allowed.");
        Checked.require(
                PATTERN.matcher(text).matches(),
                "invalid_mcp_server_name",
                "Letters, digits and single hyphens or underscores between them are expected, such as orders-db.");
    }

    public static McpServerName of(String text) {
        return new McpServerName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
