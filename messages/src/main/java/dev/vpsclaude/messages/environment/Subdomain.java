package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.TextValue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an environment is found: one DNS label in lower case letters, digits and single hyphens, 2 to 63 characters. The
 * raw input is checked and nothing is normalised, so two spellings are never one name.
 */
public record Subdomain(String text) implements TextValue {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9]|-(?!-)){0,61}[a-z0-9]");

    private static final Set<String> RESERVED = Set.of(
            "www",
            "api",
            "app",
            "admin",
            "auth",
            "login",
            "mail",
            "smtp",
            "imap",
            "pop",
            "ns",
            "ns1",
            "ns2",
            "ns3",
            "ns4",
            "mx",
            "ftp",
            "cdn",
            "static",
            "assets",
            "status",
            "docs",
            "support",
            "billing",
            "coolify",
            "traefik",
            "autodiscover",
            "autoconfig",
            "wpad",
            "localhost",
            "root",
            "system",
            "platform",
            "dashboard",
            "vpsclaude",
            "vps-claude",
            "claude",
            "anthropic");

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

    /** True when the platform keeps the name for itself. */
    public boolean isReserved() {
        return RESERVED.contains(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
