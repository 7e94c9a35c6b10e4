package dev.vpsclaude.server.account;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.server.account.Pace.Tries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what is tried, on all nodes together and by the clock of the database. It is counted before it is tried: many at
 * the same moment are counted one after the other, and none of them gets past the limit.
 */
@Component
class Throttle {

    /** Holds the row until the transaction ends, whether it was there or not. */
    private static final String HOLD = """
            insert into throttle (key) values (?) on conflict (key) do update set key = excluded.key
            returning taken, since, clock_timestamp() as now
            """;

    private record Held(Tries tries, Instant now) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Throttle(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Counts one more under this key, unless it comes too soon; says how long to wait then. */
    Optional<Duration> take(String key, Pace pace) {
        return requireNonNull(transactions.execute(work -> {
            Held held = jdbc.sql(HOLD).param(key).query(Throttle::held).single();
            Optional<Duration> wait = pace.wait(held.tries(), held.now());
            if (wait.isEmpty()) {
                keep(key, pace.oneMore(held.tries(), held.now()));
            }
            return wait;
        }));
    }

    /** It came to nothing that has to be counted. */
    void giveBack(String key) {
        jdbc.sql("update throttle set taken = greatest(taken - 1, 0) where key = ?")
                .param(key)
                .update();
    }

    void forget(String key) {
        jdbc.sql("delete from throttle where key = ?").param(key).update();
    }

    /** Takes away what has not counted for a day. */
    void forgetOld() {
        jdbc.sql("delete from throttle where since < clock_timestamp() - interval '1 day'")
                .update();
    }

    private void keep(String key, Tries tries) {
        jdbc.sql("update throttle set taken = :taken, since = :since where key = :key")
                .param("taken", tries.taken())
                .param("since", java.sql.Timestamp.from(tries.since()))
                .param("key", key)
                .update();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                new Tries(row.getInt("taken"), row.getTimestamp("since").toInstant()),
                row.getTimestamp("now").toInstant());
    }
}
