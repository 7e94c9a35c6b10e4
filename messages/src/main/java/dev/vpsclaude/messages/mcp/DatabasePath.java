package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.TextValue;
import java.util.regex.Pattern;

/** A SQLite database below {@code /workspace} without dot segments. */
public record DatabasePath(String text) implements TextValue {

    private static final Pattern PATTERN = Pattern.compile(
            "(?=.{1,255}$)/workspace(/(?!\\.{1,2}/)[A-Za-z0-9_.-]+)*/[A-Za-z0-9_-][A-Za-z0-9_.-]*\\.(db|sqlite)");

    public DatabasePath {
        Checked.require(
                PATTERN.matcher(text).matches(),
                "invalid_path",
                "A file below /workspace that ends in .db or .sqlite is expected, such as /workspace/data/notes.db.");
    }

    public static DatabasePath of(String text) {
        return new DatabasePath(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
