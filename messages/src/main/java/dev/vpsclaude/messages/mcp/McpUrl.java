package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.TextValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Where a server elsewhere listens: https, a host, and nothing that belongs to a person. An address is seen by everybody who
 * may see the server, so that a token belongs into a header. No dollar sign, because Claude Code would put the value of a
 * variable in its place.
 */
public record McpUrl(String text) implements TextValue {

    private static final int LONGEST = 500;
    private static final Pattern CHARACTERS = Pattern.compile("[\\x21-\\x7E&&[^$`\"'<>\\\\]]*");

    public McpUrl {
        Checked.require(text.length() <= LONGEST, "too_long", "At most " + LONGEST + " characters are allowed.");
        Checked.require(
                CHARACTERS.matcher(text).matches() && isServer(text),
                "invalid_url",
                "An address such as https://mcp.example.com/mcp is expected, without a user, a password or a fragment.");
    }

    public static McpUrl of(String text) {
        return new McpUrl(text);
    }

    private static boolean isServer(String text) {
        try {
            URI uri = new URI(text).parseServerAuthority();
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
