package dev.vpsclaude.server.settings;

import dev.vpsclaude.messages.Checked;
import java.util.Arrays;
import java.util.Locale;

/** Who may make an account. */
public enum Registration {
    /** Anybody. */
    OPEN,
    /** Whoever has an invitation. */
    INVITE,
    /** Nobody. */
    CLOSED;

    /**
     * The mode with this word.
     *
     * @throws dev.vpsclaude.messages.CommandRefused as an invalid value when there is none
     */
    public static Registration of(String word) {
        Checked.require(
                Arrays.stream(values()).anyMatch(mode -> mode.word().equals(word)),
                "not_one_of",
                "One of open, invite and closed is expected.");
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word under which it is kept and shown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
