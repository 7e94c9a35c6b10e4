package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.TextValue;
import java.util.regex.Pattern;

/** The name of an npm package, without a version: the platform pins that. */
public record McpPackage(String text) implements TextValue, Comparable<McpPackage> {

    /** Stricter than npm, whose older names may have more characters. */
    private static final Pattern PATTERN =
            Pattern.compile("(?=.{1,214}$)(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*");

    public McpPackage {
        Checked.require(
                PATTERN.matcher(text).matches(),
                "invalid_package",
                "The name of an npm package is expected, such as @modelcontextprotocol/server-memory.");
    }

    public static McpPackage of(String text) {
        return new McpPackage(text);
    }

    @Override
    public int compareTo(McpPackage other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
