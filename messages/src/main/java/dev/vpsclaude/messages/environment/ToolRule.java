package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.TextValue;
import java.util.regex.Pattern;

/** A tool that Claude Code may or may not use, in its own rule syntax, such as {@code Bash(git:*)}. */
public record ToolRule(String text) implements TextValue {

    private static final Pattern PATTERN =
            Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}(\\([\\x20-\\x7E&&[^()]]{1,200}\\))?");

    public ToolRule {
        Checked.require(
                PATTERN.matcher(text).matches(),
                "invalid_tool",
                "A tool name such as Read, or a rule such as Bash(git:*), is expected.");
    }

    public static ToolRule of(String text) {
        return new ToolRule(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
