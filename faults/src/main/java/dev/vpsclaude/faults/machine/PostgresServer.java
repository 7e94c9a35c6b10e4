package dev.vpsclaude.faults.machine;

import dev.vpsclaude.postgres.embedded.EmbeddedDatabase;
import dev.vpsclaude.postgres.embedded.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The product's own PostgreSQL with full durability, on a folder of its own, and ways to end it badly. */
public final class PostgresServer implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path folder;
    private EmbeddedDatabase running;

    public PostgresServer(Path folder) {
        this.folder = folder;
        this.running = EmbeddedDatabase.start(folder, ServerSettings.durable());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** A new empty database. */
    String create() {
        String name = "f_" + DATABASES.incrementAndGet();
        execute("create database " + name + " template template0 encoding 'UTF8' locale 'C'"
                + " locale_provider builtin builtin_locale 'C.UTF-8'");
        return name;
    }

    void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
    }

    DataSource database(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(running.url(name));
        source.setUser(running.user());
        source.setPassword(running.password());
        return source;
    }

    int port() {
        return running.port();
    }

    String user() {
        return running.user();
    }

    String password() {
        return running.password();
    }

    /** {@code kill -9} to the postmaster; its backends notice and end by themselves. */
    public void kill() {
        ProcessHandle.of(postmaster()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** As {@code pg_ctl} does it: {@code fast} cuts connections, {@code immediate} is a crash without the kill. */
    public void signal(Mode mode) {
        try {
            new ProcessBuilder("kill", mode == Mode.FAST ? "-INT" : "-QUIT", Long.toString(postmaster()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How {@link #signal} ends it. */
    public enum Mode {
        FAST,
        IMMEDIATE
    }

    /** Starts it again at the same address. */
    public synchronized void restart() {
        int port = running.port();
        running.close();
        running = EmbeddedDatabase.start(folder, ServerSettings.durable().onPort(port));
    }

    /** Also done when the suite is ended from outside. */
    @Override
    public synchronized void close() {
        running.close();
    }

    private void execute(String sql) {
        try (Connection connection = database("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
