package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.TextValue;
import java.util.regex.Pattern;

/** The SHA-256 of a generated text, in hex: equal content, equal fingerprint. */
public record Fingerprint(String text) implements TextValue {

    private static final Pattern PATTERN = Pattern.compile("[0-9a-f]{64}");

    public Fingerprint {
        Checked.require(PATTERN.matcher(text).matches(), "invalid_fingerprint", "64 hexadecimal digits are expected.");
    }

    public static Fingerprint of(String text) {
        return new Fingerprint(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
