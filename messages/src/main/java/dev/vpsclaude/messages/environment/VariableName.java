package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.TextValue;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of an environment variable that an owner may set. */
public record VariableName(String text) implements TextValue, Comparable<VariableName> {

    private static final Pattern PATTERN = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Set<String> KEPT = Set.of(
            "PATH",
            "HOME",
            "HOST",
            "PORT",
            "SHELL",
            "USER",
            "PASSWORD",
            "HASHED_PASSWORD",
            "LD_PRELOAD",
            "LD_LIBRARY_PATH",
            "NODE_OPTIONS",
            "BASH_ENV",
            "ENV",
            "IFS",
            "ENTRYPOINTD",
            "CLAUDE_CONFIG_DIR",
            "SOURCE_COMMIT");

    public VariableName {
        Checked.require(
                PATTERN.matcher(text).matches(),
                "invalid_variable",
                "Capital letters, digits and underscores are expected, beginning with a letter.");
        Checked.require(
                !KEPT.contains(text) && !text.startsWith("COOLIFY_") && !text.startsWith("VPSCLAUDE_"),
                "reserved_variable",
                "The platform or the system sets this variable.");
    }

    public static VariableName of(String text) {
        return new VariableName(text);
    }

    @Override
    public int compareTo(VariableName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
