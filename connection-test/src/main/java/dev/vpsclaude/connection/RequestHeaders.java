package dev.vpsclaude.connection;

import dev.vpsclaude.connection.InvalidTarget.Flaw;
import dev.vpsclaude.messages.secret.Secret;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Headers that a user wants to be sent along, such as {@code Authorization}. None of them can change what the request is. */
public record RequestHeaders(Map<String, Secret> values) {

    private static final int MOST = 32;
    private static final int LONGEST_VALUE = 8192;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e\\t]*[\\x21-\\x7e])?");

    /** They route, frame or encode the request and its answer, or are said by the protocol itself. */
    private static final Set<String> OURS = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "last-event-id",
            "mcp-protocol-version",
            "mcp-session-id",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via",
            "forwarded");

    /** @throws InvalidTarget that says what is wrong with them */
    public RequestHeaders {
        InvalidTarget.unless(values.size() <= MOST, Flaw.TOO_MANY_HEADERS);
        values.forEach(RequestHeaders::check);
        Set<String> names = new java.util.HashSet<>();
        values.keySet()
                .forEach(name -> InvalidTarget.unless(names.add(name.toLowerCase(Locale.ROOT)), Flaw.BAD_HEADER_NAME));
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** None. */
    public static RequestHeaders none() {
        return new RequestHeaders(Map.of());
    }

    private static void check(String name, Secret value) {
        InvalidTarget.unless(NAME.matcher(name).matches(), Flaw.BAD_HEADER_NAME);
        String small = name.toLowerCase(Locale.ROOT);
        InvalidTarget.unless(
                !OURS.contains(small) && !small.startsWith("proxy-") && !small.startsWith("x-forwarded-"),
                Flaw.HEADER_NOT_ALLOWED);
        InvalidTarget.unless(
                value.reveal().length() <= LONGEST_VALUE
                        && VALUE.matcher(value.reveal()).matches(),
                Flaw.BAD_HEADER_VALUE);
    }
}
