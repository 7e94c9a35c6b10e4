package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.TextValue;
import java.util.regex.Pattern;

/**
 * Where an environment is found: one DNS label in lower case letters, digits and single hyphens, 2 to 63 characters. The
 * raw input is checked and nothing is normalised, so two spellings are never one name.
 */
public record Subdomain(String text) implements TextValue {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9]|-(?!-)){0,61}[a-z0-9]");

    public Subdomain {
        Checked.require(
                text.length() <= Limit.SUBDOMAIN.max(),
                "too_long",
                "At most " + Limit.SUBDOMAIN.max() + " characters are allowed.");
        Checked.require(
                LABEL.matcher(text).matches(),
                "invalid_subdomain",
                "Two or more lower case letters, digits and single hyphens are expected, with no hyphen at either end.");
    }

    public static Subdomain of(String text) {
        return new Subdomain(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
