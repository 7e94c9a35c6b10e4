package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.TextValue;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of an HTTP header (RFC 9110 section 5.1) that an owner may set; those of the connection itself are not among them. */
public record HeaderName(String text) implements TextValue, Comparable<HeaderName> {

    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9!#%&'*+.^_|~-]{1,64}");
    private static final Set<String> KEPT = Set.of(
            "host",
            "connection",
            "content-length",
            "content-type",
            "accept",
            "transfer-encoding",
            "upgrade",
            "te",
            "trailer",
            "keep-alive",
            "expect",
            "mcp-session-id",
            "mcp-protocol-version",
            "last-event-id");

    public HeaderName {
        Checked.require(
                PATTERN.matcher(text).matches(),
                "invalid_header",
                "The name of a header is expected, such as Authorization.");
        String lower = text.toLowerCase(Locale.ROOT);
        Checked.require(
                !KEPT.contains(lower) && !lower.startsWith("proxy-"),
                "reserved_header",
                "The connection itself sets this header.");
    }

    public static HeaderName of(String text) {
        return new HeaderName(text);
    }

    /** Small and large letters do not make two headers of one. */
    @Override
    public int compareTo(HeaderName other) {
        return String.CASE_INSENSITIVE_ORDER.compare(text, other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeaderName name && name.text.equalsIgnoreCase(text);
    }

    @Override
    public int hashCode() {
        return text.toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
