package dev.vpsclaude.server.webhook;

import dev.vpsclaude.messages.account.UserId;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the history once for all webhooks and notes whom it concerns; only these then look at it for themselves. One node at
 * a time does, and none while nobody has a webhook.
 */
@Component
class Scout {

    /** What has been looked through, and what there is. */
    private record Reach(long position, long head) {
        boolean isBehind() {
            return position < head;
        }
    }

    /** Up to what all webhooks know, they need not be told; without any there is no row. */
    private static final String REACH = """
            select greatest(r.position, w.known) as position, h.position as head
            from webhook_reading r, event_head h, (select min(known) as known from webhook having count(*) > 0) w""";

    /** Until the end of the transaction. Whoever makes a webhook waits for that, so that none is missed that comes meanwhile. */
    private static final String BE_THE_ONLY_ONE = "select position from webhook_reading for update skip locked";

    private static final String NOTE =
            "update webhook set known = greatest(known, :position) where owner = :owner and known < :position";

    private final JdbcClient jdbc;
    private final OwnersHistory history;
    private final TransactionTemplate transactions;

    Scout(JdbcClient jdbc, OwnersHistory history, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.history = history;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Whether there are webhooks at all. */
    boolean look() {
        Optional<Reach> reach = reach();
        while (reach.filter(Reach::isBehind).isPresent() && step()) {
            reach = reach();
        }
        return reach.isPresent();
    }

    /** @return false if another node is at it */
    private boolean step() {
        return Boolean.TRUE.equals(transactions.execute(work -> {
            boolean alone =
                    jdbc.sql(BE_THE_ONLY_ONE).query(Long.class).optional().isPresent();
            if (alone) {
                reach().ifPresent(this::step);
            }
            return alone;
        }));
    }

    private void step(Reach reach) {
        long end = Math.min(reach.head(), reach.position() + OwnersHistory.STRETCH);
        history.concerned(reach.position(), end).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(UserId::uuid)))
                .forEach(it -> note(it.getKey(), it.getValue()));
        jdbc.sql("update webhook_reading set position = ?").param(end).update();
    }

    private void note(UserId owner, long position) {
        jdbc.sql(NOTE).param("owner", owner.uuid()).param("position", position).update();
    }

    private Optional<Reach> reach() {
        return jdbc.sql(REACH)
                .query((row, number) -> new Reach(row.getLong("position"), row.getLong("head")))
                .optional();
    }
}
