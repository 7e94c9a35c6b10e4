package dev.vpsclaude.server.mcp;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.mcp.McpServerId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests of connections, counted and kept on all nodes together. */
@Component
class McpTestTable {

    static final int MOST_A_MINUTE = 5;

    /** Whether a test may begin. */
    sealed interface Turn {}

    /** It has begun, and is known by this number. */
    record Begun(long number) implements Turn {}

    /** It may after these seconds. */
    record Wait(int seconds) implements Turn {}

    /** Held until the transaction ends; the first number tells these locks from any others. */
    private static final String WAIT_FOR_OTHERS = "select pg_advisory_xact_lock(1836348532, hashtext(?))";

    /** Until the fifth newest is a minute old. */
    private static final String SECONDS_TO_WAIT = """
            select greatest(1, ceil(extract(epoch from at + interval '1 minute' - clock_timestamp())))::int from mcp_test
            where owner = ? and at > clock_timestamp() - interval '1 minute' order by at desc offset ? limit 1
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    McpTestTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Those of one owner wait for each other, so that two at once are counted one after the other. */
    Turn begin(UserId owner, Optional<McpServerId> server) {
        return java.util.Objects.requireNonNull(transactions.execute(work -> {
            jdbc.sql(WAIT_FOR_OTHERS)
                    .param(owner.text())
                    .query((row, number) -> owner)
                    .list();
            return secondsToWait(owner).<Turn>map(Wait::new).orElseGet(() -> new Begun(add(owner, server)));
        }));
    }

    void ended(Begun test, String outcome) {
        jdbc.sql("update mcp_test set outcome = ? where id = ?")
                .params(outcome, test.number())
                .update();
    }

    private Optional<Integer> secondsToWait(UserId owner) {
        return jdbc.sql(SECONDS_TO_WAIT)
                .params(owner.uuid(), MOST_A_MINUTE - 1)
                .query((row, number) -> row.getInt(1))
                .optional();
    }

    private long add(UserId owner, Optional<McpServerId> server) {
        return jdbc.sql("insert into mcp_test (owner, mcp_server) values (:owner, :server) returning id")
                .param("owner", owner.uuid())
                .param("server", server.map(McpServerId::uuid).orElse(null))
                .query(Long.class)
                .single();
    }
}
