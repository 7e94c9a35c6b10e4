package dev.vpsclaude.boxcheck.cli;

import dev.vpsclaude.postgres.embedded.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A table in a real PostgreSQL that Claude Code is to read and not to write. */
record Orders(EmbeddedDatabase database) {

    static final String REFERENCE = "order-4711";

    void create() {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table orders (reference text)");
            statement.execute("insert into orders values ('" + REFERENCE + "')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int count() {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from orders")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The connection string that an owner would have given. */
    String connectionString() {
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        return "postgres://%s:%s@127.0.0.1:%d/%s"
                .formatted(database.user(), database.password(), database.port(), name);
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
