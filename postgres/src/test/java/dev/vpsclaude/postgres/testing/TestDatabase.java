package dev.vpsclaude.postgres.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty database of its own on the one PostgreSQL server of this test JVM. It goes when the JVM goes.
 *
 * @param url the JDBC address, without user and password
 * @param user owns the database, is not a superuser and may create further databases
 * @param password of the user
 */
public record TestDatabase(String url, String user, String password) {

    private static final AtomicInteger CREATED = new AtomicInteger();

    /** A fresh empty database: UTF-8, sorted by code point. The first call starts the server, and says which. */
    public static TestDatabase create() {
        DatabaseServer server = TestServer.ONE_FOR_THIS_JVM;
        String name = "t_" + CREATED.incrementAndGet();
        server.postgres().execute("""
                create database %s template template0 encoding 'UTF8'
                locale 'C' locale_provider builtin builtin_locale 'C.UTF-8'
                """.formatted(name));
        return server.database(name);
    }

    /** Opens a new connection at each call; there is no pool. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    void execute(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database refuses: " + sql, e);
        }
    }
}
