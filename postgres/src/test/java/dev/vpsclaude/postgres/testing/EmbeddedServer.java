package dev.vpsclaude.postgres.testing;

import dev.vpsclaude.postgres.embedded.EmbeddedDatabase;
import dev.vpsclaude.postgres.embedded.EmbeddedDatabaseException;
import dev.vpsclaude.postgres.embedded.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The product's own embedded PostgreSQL in a temporary folder, with settings that are fast rather than safe. */
record EmbeddedServer(EmbeddedDatabase database, Path folder) implements DatabaseServer {

    static EmbeddedServer start() {
        Path folder = temporaryFolder();
        EmbeddedServer server = new EmbeddedServer(startIn(folder), folder);
        Runtime.getRuntime().addShutdownHook(new Thread(server::remove, "stop-test-database"));
        return server;
    }

    @Override
    public TestDatabase database(String name) {
        return new TestDatabase(database.url(name), database.user(), database.password());
    }

    private static EmbeddedDatabase startIn(Path folder) {
        try {
            return EmbeddedDatabase.start(folder, ServerSettings.forgetful());
        } catch (EmbeddedDatabaseException e) {
            delete(folder);
            throw e;
        }
    }

    private void remove() {
        database.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the test database stays behind: " + folder, e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("vpsclaude-test-database-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
