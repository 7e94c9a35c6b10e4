package dev.vpsclaude.server.axon;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells what passes by itself, whatever was being done at the time: a database that does not answer, or a race that was lost. */
public final class DatabaseTrouble {

    /**
     * Classes of SQLSTATE (PostgreSQL, appendix A): connection, transaction rolled back, resources, somebody stops the server,
     * the system itself.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    private DatabaseTrouble() {}

    /** Whether a failure or one of its causes is such a trouble. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case ConcurrencyException e -> true;
            case DataAccessResourceFailureException e -> true;
            case TransientDataAccessException e -> true;
            case SQLTransientException e -> true;
            case SQLException e ->
                e.getSQLState() != null && PASSING.contains(e.getSQLState().substring(0, 2));
            default -> false;
        };
    }
}
