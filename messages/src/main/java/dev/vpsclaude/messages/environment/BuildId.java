package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.TextValue;
import java.util.regex.Pattern;

/** The platform's own id of one build of an application. */
public record BuildId(String text) implements TextValue {

    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9-]{8,64}");

    public BuildId {
        Checked.require(PATTERN.matcher(text).matches(), "invalid_id", "Not an id of a build.");
    }

    public static BuildId of(String text) {
        return new BuildId(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
