package dev.vpsclaude.server.start;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which PostgreSQL is used. */
sealed interface DatabaseChoice {

    /** The one that the platform brings along, below its data folder. */
    record Embedded() implements DatabaseChoice {}

    /** One that somebody else runs. */
    record External(String jdbcUrl, String user, String password) implements DatabaseChoice {

        @Override
        public String toString() {
            return "External[" + jdbcUrl + "]";
        }
    }

    static DatabaseChoice from(Variables variables) {
        Optional<String> url = variables.secret("DATABASE_URL");
        try {
            return url.map(DatabaseChoice::external).orElse(new Embedded());
        } catch (RuntimeException e) {
            variables.complain("DATABASE_URL must look like postgresql://user:password@host:5432/database.");
            return new Embedded();
        }
    }

    private static DatabaseChoice external(String text) {
        URI uri = URI.create(text);
        boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        String[] login = uri.getRawUserInfo().split(":", 2);
        if (!known || uri.getHost() == null || uri.getPath().length() < 2 || login.length != 2) {
            throw new IllegalArgumentException();
        }
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new External(
                "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query,
                decoded(login[0]),
                decoded(login[1]));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
