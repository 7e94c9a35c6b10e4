package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.TextValue;
import java.util.regex.Pattern;

/** An absolute path below {@code /workspace} or {@code /home/coder} without dot segments. */
public record WorkspacePath(String text) implements TextValue {

    private static final Pattern PATTERN =
            Pattern.compile("(?=.{1,255}$)/(workspace|home/coder)(/(?!\\.{1,2}(/|$))[A-Za-z0-9._@+-]+)*");

    public WorkspacePath {
        Checked.require(
                PATTERN.matcher(text).matches(),
                "invalid_path",
                "An absolute path below /workspace or /home/coder is expected.");
    }

    public static WorkspacePath of(String text) {
        return new WorkspacePath(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
