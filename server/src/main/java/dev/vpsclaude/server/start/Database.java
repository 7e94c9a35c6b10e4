package dev.vpsclaude.server.start;

import dev.vpsclaude.postgres.embedded.EmbeddedDatabase;
import java.util.Map;
import java.util.Optional;

/** The PostgreSQL in use, and how to reach it. */
record Database(String url, String user, String password, Optional<EmbeddedDatabase> embedded)
        implements AutoCloseable {

    static Database start(Settings settings) {
        return switch (settings.database()) {
            case DatabaseChoice.Embedded choice ->
                embedded(EmbeddedDatabase.start(settings.data().resolve("postgres")));
            case DatabaseChoice.External choice ->
                new Database(choice.jdbcUrl(), choice.user(), choice.password(), Optional.empty());
        };
    }

    private static Database embedded(EmbeddedDatabase database) {
        return new Database(database.url(), database.user(), database.password(), Optional.of(database));
    }

    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                user,
                "spring.datasource.password",
                password);
    }

    Optional<String> announcement() {
        return embedded.map(database -> "Embedded PostgreSQL on port " + database.port() + "; its data are kept.");
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedDatabase::close);
    }

    @Override
    public String toString() {
        return "Database[" + url + "]";
    }
}
