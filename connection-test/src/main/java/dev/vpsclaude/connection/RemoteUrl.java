package dev.vpsclaude.connection;

import dev.vpsclaude.connection.InvalidTarget.Flaw;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * The address of a remote MCP server or of who receives webhooks: http or https, without user and password and without a fragment.
 *
 * @param pathAndQuery beginning with a slash; the query may hold a key, so it is not part of the text
 */
public record RemoteUrl(boolean https, Host host, int port, String pathAndQuery) {

    private static final int LONGEST = 2048;
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e&&[^\\\\\"<>^`{|}]]*");
    private static final Pattern SHAPE = Pattern.compile(
            "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<host>\\[[^\\[\\]@/?#]*\\]|[^:@/?#\\[\\]]*)(?::(?<port>[^:@/?#]*))?"
                    + "(?<path>/[^?#]*)?(?<query>\\?[^#]*)?");
    private static final Pattern WITH_USER = Pattern.compile("[^/?#]*://[^/?#]*@.*");

    public RemoteUrl {
        Ports.checked(port);
        InvalidTarget.unless(pathAndQuery.startsWith("/"), Flaw.BAD_PATH);
        understood(origin(https, host, port) + pathAndQuery, host);
    }

    /**
     * Reads an URL.
     *
     * @throws InvalidTarget that says what is wrong with it
     */
    public static RemoteUrl of(String text) {
        InvalidTarget.unless(text.length() <= LONGEST, Flaw.TOO_LONG);
        InvalidTarget.unless(PLAIN.matcher(text).matches(), Flaw.BAD_CHARACTER);
        InvalidTarget.unless(!WITH_USER.matcher(text).matches(), Flaw.USER_NOT_ALLOWED);
        Matcher parts = SHAPE.matcher(text);
        InvalidTarget.unless(parts.matches(), Flaw.BAD_CHARACTER);
        boolean https = isHttps(parts.group("scheme"));
        return new RemoteUrl(
                https,
                Host.of(parts.group("host")),
                part(parts, "port").map(Ports::of).orElse(https ? 443 : 80),
                part(parts, "path").orElse("/") + part(parts, "query").orElse(""));
    }

    /** What may be shown: everything but the query. */
    public String shown() {
        int query = pathAndQuery.indexOf('?');
        return origin() + (query < 0 ? pathAndQuery : pathAndQuery.substring(0, query));
    }

    @Override
    public String toString() {
        return shown();
    }

    /** Whether scheme and port are such as are spoken to. */
    boolean isWithin(Set<Integer> ports, boolean httpAllowed) {
        return ports.contains(port) && (https || httpAllowed);
    }

    HttpUrl toHttpUrl() {
        return understood(origin() + pathAndQuery, host);
    }

    /** The client must mean the same host, or what was checked would not be what is connected to. */
    private static HttpUrl understood(String text, Host host) {
        HttpUrl url = HttpUrl.parse(text);
        if (url == null || !Host.of(bracketed(url.host())).equals(host)) {
            throw new InvalidTarget(Flaw.BAD_HOST);
        }
        return url;
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private String origin() {
        return origin(https, host, port);
    }

    private static String origin(boolean https, Host host, int port) {
        return (https ? "https" : "http") + "://" + host.inUrl() + ":" + port;
    }

    private static boolean isHttps(String scheme) {
        boolean https = scheme.equalsIgnoreCase("https");
        InvalidTarget.unless(https || scheme.equalsIgnoreCase("http"), Flaw.UNKNOWN_SCHEME);
        return https;
    }

    private static Optional<String> part(Matcher parts, String name) {
        return Optional.ofNullable(parts.group(name));
    }
}
