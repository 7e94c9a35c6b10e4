package dev.vpsclaude.query.audit;

import dev.vpsclaude.messages.audit.AuditEntry;
import dev.vpsclaude.messages.audit.AuditFilter;
import dev.vpsclaude.query.audit.AuditRows.Condition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log from its beginning, a few entries at a time however many there are. */
public final class AuditReader {

    /** How many rows are in memory at once. */
    static final int FETCHED = 500;

    private final DataSource database;
    private final AuditRows rows;

    /** @param json the mapper for what is stored */
    public AuditReader(DataSource database, JsonMapper json) {
        this.database = database;
        this.rows = new AuditRows(json);
    }

    /** Hands on all entries that are wanted, oldest first, as they are at one moment. */
    public void read(AuditFilter filter, Consumer<AuditEntry> reader) {
        Condition condition = AuditRows.where(filter);
        try (Connection connection = database.getConnection()) {
            // Without a transaction the driver reads all rows at once.
            connection.setAutoCommit(false);
            read(connection, condition, reader);
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The audit log cannot be read.", e);
        }
    }

    private void read(Connection connection, Condition condition, Consumer<AuditEntry> reader) throws SQLException {
        try (PreparedStatement statement = statement(connection, condition);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                reader.accept(rows.entry(row, 0));
            }
        }
    }

    private static PreparedStatement statement(Connection connection, Condition condition) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(AuditRows.COLUMNS + condition.sql() + " order by seq");
        statement.setFetchSize(FETCHED);
        List<Object> parameters = condition.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    /** Where the log says that it ends. */
    public Chain head() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select seq, encode(hash, 'hex') from audit_head");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Chain(row.getLong(1), row.getString(2));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The audit log cannot be read.", e);
        }
    }
}
