package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.TextValue;

/** What the owner calls an environment: 1 to 100 characters on one line. */
public record EnvironmentName(String text) implements TextValue {

    public EnvironmentName {
        Checked.line(text, Limit.ENVIRONMENT_NAME);
    }

    public static EnvironmentName of(String text) {
        return new EnvironmentName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
