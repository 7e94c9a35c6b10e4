package dev.vpsclaude.connection;

import dev.vpsclaude.postgres.embedded.EmbeddedDatabase;
import dev.vpsclaude.postgres.embedded.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;

/**
 * A real PostgreSQL with a user for each way to log in, all with the password {@code sesame}, and with TLS for the host
 * {@code db.example}.
 */
final class RealPostgres implements AutoCloseable {

    private static final String RULES = """
            host all postgres 127.0.0.1/32 trust
            host all trusted 127.0.0.1/32 trust
            host all hashed 127.0.0.1/32 md5
            host all plain 127.0.0.1/32 password
            hostssl all careful 127.0.0.1/32 scram-sha-256
            hostnossl all careful 127.0.0.1/32 reject
            host all rejected 127.0.0.1/32 reject
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private static final List<String> SETUP = List.of(
            "alter system set ssl_cert_file = 'server.crt'",
            "alter system set ssl_key_file = 'server.key'",
            "alter system set ssl = on",
            "create role trusted login",
            "create role scrammed login password 'sesame'",
            "create role accented login password 's\u00e9same'",
            "create role plain login password 'sesame'",
            "create role careful login password 'sesame'",
            "create role rejected login password 'sesame'",
            "set password_encryption = 'md5'",
            "create role hashed login password 'sesame'",
            "create database closed",
            "revoke connect on database closed from public",
            "select pg_reload_conf()");

    private final Path folder;
    private final EmbeddedDatabase database;

    RealPostgres(HeldCertificate certificate) throws IOException, SQLException {
        folder = Files.createTempDirectory("vpsclaude-connection-test-");
        database = EmbeddedDatabase.start(folder, ServerSettings.forgetful());
        Path cluster = folder.resolve("data");
        Files.writeString(cluster.resolve("pg_hba.conf"), RULES);
        Files.writeString(cluster.resolve("server.crt"), certificate.certificatePem());
        writeKey(cluster, certificate.privateKeyPkcs8Pem());
        reload(cluster);
        setUp();
    }

    int port() {
        return database.port();
    }

    @Override
    public void close() throws IOException {
        database.close();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** PostgreSQL takes no key that others can read. */
    private static void writeKey(Path cluster, String pem) throws IOException {
        Path key = cluster.resolve("server.key");
        Files.writeString(key, pem);
        Files.setPosixFilePermissions(key, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        Files.setOwner(key, Files.getOwner(cluster));
    }

    private static void reload(Path cluster) throws IOException {
        String pid = Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst();
        new ProcessBuilder("kill", "-HUP", pid).inheritIO().start();
    }

    private void setUp() throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : SETUP) {
                statement.execute(sql);
            }
        }
        awaitTls();
    }

    /** The server reads its rules anew in its own time. */
    private Connection superuser() throws SQLException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            try {
                return DriverManager.getConnection(database.url("postgres"), "postgres", "");
            } catch (SQLException notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
            }
        }
    }

    private void awaitTls() throws SQLException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        String url = database.url("postgres") + "?sslmode=require";
        while (true) {
            try (Connection encrypted = DriverManager.getConnection(url, "postgres", "")) {
                return;
            } catch (SQLException notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
            }
        }
    }
}
