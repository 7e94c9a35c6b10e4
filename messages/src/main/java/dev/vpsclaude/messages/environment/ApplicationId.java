package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.TextValue;
import java.util.regex.Pattern;

/** The platform's own id of the application that runs an environment. */
public record ApplicationId(String text) implements TextValue {

    /** Wide enough for every form Coolify has used, too narrow to leave a path segment (contract section 2.2). */
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9-]{8,64}");

    public ApplicationId {
        Checked.require(PATTERN.matcher(text).matches(), "invalid_id", "Not an id of an application.");
    }

    public static ApplicationId of(String text) {
        return new ApplicationId(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
