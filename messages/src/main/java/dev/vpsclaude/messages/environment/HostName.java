package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.TextValue;
import java.util.regex.Pattern;

/** A host that tools may reach: a DNS name, or a star and a dot before one. */
public record HostName(String text) implements TextValue {

    private static final Pattern PATTERN = Pattern.compile(
            "(?=.{1,253}$)(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public HostName {
        Checked.require(
                PATTERN.matcher(text).matches(),
                "invalid_host",
                "A host name such as example.com or *.example.com is expected.");
    }

    public static HostName of(String text) {
        return new HostName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
