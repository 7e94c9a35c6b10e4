package dev.vpsclaude.query.environment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes any number of rows with one statement, which takes each column as an array: its text is always the same, so that
 * PostgreSQL plans it once and not for each number of rows.
 */
final class RowsAsArrays {

    private RowsAsArrays() {}

    /** @param sql has one parameter for each column, in the order of the values, each with a cast to its type */
    static void write(JdbcTemplate jdbc, String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, connection, rows);
                return statement.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement statement, Connection connection, List<@Nullable Object[]> rows)
            throws SQLException {
        for (int column = 0; column < rows.getFirst().length; column++) {
            statement.setArray(column + 1, connection.createArrayOf("text", texts(rows, column)));
        }
    }

    private static @Nullable Object[] texts(List<@Nullable Object[]> rows, int column) {
        @Nullable Object[] texts = new @Nullable Object[rows.size()];
        for (int row = 0; row < texts.length; row++) {
            Object value = rows.get(row)[column];
            texts[row] = value == null ? null : value.toString();
        }
        return texts;
    }
}
