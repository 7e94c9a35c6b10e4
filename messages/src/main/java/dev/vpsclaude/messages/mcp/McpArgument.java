package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.TextValue;
import java.util.regex.Pattern;

/**
 * One argument of a program: printable ASCII without white space. No dollar sign, because Claude Code would put the value of
 * a variable in its place, and a secret does not belong on a command line that everybody in the box can list.
 */
public record McpArgument(String text) implements TextValue {

    private static final Pattern PATTERN = Pattern.compile("[\\x21-\\x7E&&[^$`]]{1,200}");

    public McpArgument {
        Checked.require(
                PATTERN.matcher(text).matches(),
                "invalid_argument",
                "Up to 200 printable characters without white space, dollar sign and back quote are expected.");
    }

    public static McpArgument of(String text) {
        return new McpArgument(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
