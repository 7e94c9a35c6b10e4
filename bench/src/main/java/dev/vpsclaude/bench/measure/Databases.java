package dev.vpsclaude.bench.measure;

import dev.vpsclaude.bench.machine.PostgresProcess;
import dev.vpsclaude.postgres.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One durable PostgreSQL with a database for each side. */
final class Databases implements AutoCloseable {

    private static final String OURS = "ours";
    private static final String BASELINE = "baseline";

    private final EmbeddedDatabase server;
    private final PostgresProcess process;
    private final String masterKey = Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32));

    Databases(Path folder) {
        server = EmbeddedDatabase.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        process = PostgresProcess.in(folder);
        JdbcTemplate first = connect(server.url());
        first.execute("create database " + OURS);
        first.execute("create database " + BASELINE);
    }

    PostgresProcess process() {
        return process;
    }

    /** What the platform reads. */
    Map<String, String> forOurs() {
        String url =
                "postgresql://%s:%s@127.0.0.1:%d/%s".formatted(server.user(), server.password(), server.port(), OURS);
        return Map.of("DATABASE_URL", url, "VPSCLAUDE_MASTER_KEY", masterKey);
    }

    Map<String, String> forBaseline() {
        return Map.of(
                "BASELINE_URL",
                server.url(BASELINE),
                "BASELINE_USER",
                server.user(),
                "BASELINE_PASSWORD",
                server.password());
    }

    JdbcTemplate ours() {
        return connect(server.url(OURS));
    }

    /** What is measured is what an environment costs, and not how many one person may have. */
    void allowAnyNumber() {
        ours().update("update quota set most = 1000000000");
    }

    JdbcTemplate baseline() {
        return connect(server.url(BASELINE));
    }

    @Override
    public void close() {
        server.close();
    }

    /** A connection for each statement: none is kept that would count in a measurement. */
    private JdbcTemplate connect(String url) {
        return new JdbcTemplate(new DriverManagerDataSource(url, server.user(), server.password()));
    }
}
