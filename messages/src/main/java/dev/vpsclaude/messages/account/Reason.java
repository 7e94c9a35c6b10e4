package dev.vpsclaude.messages.account;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.TextValue;

/**
 * Why an administrator did something to somebody else's account or environment: 1 to 500 characters on one line. It stays
 * in the history for ever, and so should name nobody.
 */
public record Reason(String text) implements TextValue {

    public Reason {
        Checked.line(text, Limit.REASON);
    }

    public static Reason of(String text) {
        return new Reason(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
