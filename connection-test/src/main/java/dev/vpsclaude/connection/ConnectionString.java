package dev.vpsclaude.connection;

import dev.vpsclaude.connection.InvalidTarget.Flaw;
import dev.vpsclaude.messages.secret.Secret;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database as a user names it: {@code postgres://user:password@host:5432/database?sslmode=require}, or {@code mysql://}.
 *
 * <p>No parameter but the TLS mode is known: in drivers the others load classes and read and write files. Its text holds neither
 * user nor password.
 */
public record ConnectionString(
        Kind kind, Host host, int port, String database, String user, Secret password, TlsMode tls) {

    /** Which protocol is spoken. */
    public enum Kind {
        POSTGRES(5432, "postgres", "postgresql"),
        MYSQL(3306, "mysql");

        private final int usualPort;
        private final String[] schemes;

        Kind(int usualPort, String... schemes) {
            this.usualPort = usualPort;
            this.schemes = schemes;
        }

        private static Kind of(String scheme) {
            return Arrays.stream(values())
                    .filter(kind -> Arrays.asList(kind.schemes).contains(scheme))
                    .findFirst()
                    .orElseThrow(() -> new InvalidTarget(Flaw.UNKNOWN_SCHEME));
        }
    }

    private static final int LONGEST = 2048;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_PASSWORD = 512;
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]*");
    private static final Pattern SHAPE =
            Pattern.compile("(?<scheme>[a-z]+)://(?:(?<user>[^:@/?#\\[\\]]*)(?::(?<password>[^:@/?#\\[\\]]*))?@)?"
                    + "(?<host>\\[[^\\[\\]@/?#]*\\]|[^:@/?#\\[\\]]*)(?::(?<port>[^:@/?#]*))?"
                    + "(?:/(?<database>[^/?#]*))?(?:\\?(?<query>[^?#]*))?");

    public ConnectionString {
        Ports.checked(port);
        InvalidTarget.unless(!user.isEmpty() && user.length() <= LONGEST_NAME, Flaw.MISSING_USER);
        InvalidTarget.unless(!database.isEmpty() && database.length() <= LONGEST_NAME, Flaw.BAD_DATABASE);
        InvalidTarget.unless(password.reveal().length() <= LONGEST_PASSWORD, Flaw.TOO_LONG);
    }

    /**
     * Reads a connection string. What has a meaning in an URL (such as {@code @} in a password) has to be percent-encoded.
     *
     * @throws InvalidTarget that says what is wrong with it, and nothing of what it holds
     */
    public static ConnectionString of(String text) {
        InvalidTarget.unless(text.length() <= LONGEST, Flaw.TOO_LONG);
        InvalidTarget.unless(PLAIN.matcher(text).matches(), Flaw.BAD_CHARACTER);
        Matcher parts = SHAPE.matcher(text);
        InvalidTarget.unless(parts.matches(), Flaw.BAD_CHARACTER);
        Kind kind = Kind.of(parts.group("scheme"));
        return new ConnectionString(
                kind,
                Host.of(parts.group("host")),
                part(parts, "port").map(Ports::of).orElse(kind.usualPort),
                decoded(parts, "database"),
                decoded(parts, "user"),
                new Secret(decoded(parts, "password")),
                part(parts, "query").map(ConnectionString::mode).orElse(TlsMode.PREFER));
    }

    /** What may be shown: {@code host:port/database}. */
    public String shown() {
        return host.inUrl() + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return shown();
    }

    private static TlsMode mode(String query) {
        int equals = query.indexOf('=');
        InvalidTarget.unless(equals > 0 && query.substring(0, equals).matches("ssl-?mode"), Flaw.UNKNOWN_PARAMETER);
        InvalidTarget.unless(query.indexOf('&') < 0, Flaw.UNKNOWN_PARAMETER);
        return TlsMode.of(query.substring(equals + 1)).orElseThrow(() -> new InvalidTarget(Flaw.UNKNOWN_TLS_MODE));
    }

    private static String decoded(Matcher parts, String name) {
        return part(parts, name).map(PercentEncoding::decode).orElse("");
    }

    private static Optional<String> part(Matcher parts, String name) {
        return Optional.ofNullable(parts.group(name));
    }
}
