package dev.vpsclaude.server.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.connection.ConnectionString;
import dev.vpsclaude.connection.TlsMode;
import dev.vpsclaude.messages.secret.Secret;
import java.net.URLEncoder;
import java.util.Locale;

/**
 * A connection string in the one spelling that dbhub in the box takes. User, password and database are percent-encoded down
 * to letters and digits, so that no quote, dollar sign or blank of a password has a meaning on its way there.
 */
final class Dsn {

    private Dsn() {}

    /** dbhub has no word for encrypting if it can be had, and does not encrypt where nothing is said. */
    static Secret of(ConnectionString connection) {
        String password = connection.password().reveal();
        return new Secret(connection.kind().name().toLowerCase(Locale.ROOT)
                + "://"
                + encoded(connection.user())
                + (password.isEmpty() ? "" : ":" + encoded(password))
                + "@"
                + connection.shown().substring(0, connection.shown().indexOf('/') + 1)
                + encoded(connection.database())
                + (connection.tls() == TlsMode.PREFER
                        ? ""
                        : "?sslmode=" + connection.tls().word()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A");
    }
}
