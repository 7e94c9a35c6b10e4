package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.mcp.McpPackage;
import java.util.regex.Pattern;

/**
 * A package that a box may run as an MCP server.
 *
 * @param version the one that is installed, and no other
 * @param command what its program is called
 * @param title for a person
 * @param description what it is for, and which variables or arguments it wants
 */
public record AllowedPackage(McpPackage name, String version, String command, String title, String description) {

    private static final Pattern VERSION = Pattern.compile("[0-9][A-Za-z0-9.+-]{0,63}");
    private static final Pattern COMMAND = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    public AllowedPackage {
        require(VERSION, version, name, "version, such as 1.4.0");
        require(COMMAND, command, name, "command, such as mcp-server-memory");
    }

    /** As npm takes it. */
    String pinned() {
        return name + "@" + version;
    }

    private static void require(Pattern pattern, String value, McpPackage name, String what) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("The package " + name + " needs a " + what + ".");
        }
    }
}
