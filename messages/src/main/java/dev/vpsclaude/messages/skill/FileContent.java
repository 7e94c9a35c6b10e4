package dev.vpsclaude.messages.skill;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.TextValue;
import java.util.Base64;

/** The bytes of a file, as base64 wherever they are text. */
public record FileContent(String text) implements TextValue {

    public FileContent {
        Checked.require(
                encoded(decoded(text)).equals(text),
                "invalid_base64",
                "Base64 with padding and without line ends is expected.");
    }

    public static FileContent of(String text) {
        return new FileContent(text);
    }

    public static FileContent ofBytes(byte[] bytes) {
        return new FileContent(encoded(bytes));
    }

    public byte[] bytes() {
        return decoded(text);
    }

    /** How many bytes there are. */
    public int size() {
        int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
        return text.length() / 4 * 3 - padding;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(new Refusal.InvalidValue("invalid_base64", "Base64 is expected."));
        }
    }

    /** Says how much there is and not what. */
    @Override
    public String toString() {
        return "(" + size() + " bytes)";
    }
}
