package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.TextValue;
import java.util.regex.Pattern;

/** Where a database is, as a person recognises it: {@code db.example.com:5432/orders}. */
public record DatabaseAddress(String text) implements TextValue {

    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9._\\-\\[\\]:]{1,260}:[0-9]{1,5}/.{1,128}");

    public DatabaseAddress {
        Checked.require(
                PATTERN.matcher(text).matches()
                        && !Checked.INVISIBLE.matcher(text).find(),
                "invalid_address",
                "A host, a port and a database are expected, such as db.example.com:5432/orders.");
    }

    public static DatabaseAddress of(String text) {
        return new DatabaseAddress(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
