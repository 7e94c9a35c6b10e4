package dev.vpsclaude.server.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is, and who has it. All times are the database's. A turn is leased and fenced: nothing is noted by a node whose
 * lease another one has taken, or whose webhook was changed meanwhile.
 */
@Component
class TurnTable {

    /** A webhook that is told something by this node. */
    record Turn(Webhook webhook, long fence) {}

    /** Who is kept out, or whose account is going away, is not told anything either. Who waits longest comes first. */
    private static final String LEASE = """
            update webhook w set lease_until = clock_timestamp() + :lease * interval '1 millisecond', fence = w.fence + 1
            where w.id = (
                select c.id from webhook c join account a on a.id = c.owner
                where c.enabled and c.position < c.known and c.due_at <= clock_timestamp()
                  and (c.lease_until is null or c.lease_until <= clock_timestamp())
                  and a.suspended_at is null and a.closing_at is null
                order by c.due_at limit 1 for update of c skip locked)
            returning\s""" + Webhook.COLUMNS;

    private static final String HELD = " where id = :id and fence = :fence and lease_until is not null";

    private static final String FAIL = """
            update webhook set failures = failures + 1, failing_since = coalesce(failing_since, clock_timestamp()),
                due_at = clock_timestamp() + :pause * interval '1 millisecond', lease_until = null,
                enabled = not (:gone or coalesce(failing_since, clock_timestamp()) <= clock_timestamp() - :patience * interval '1 millisecond'),
                disabled_reason = case when :gone then 'gone'
                    when coalesce(failing_since, clock_timestamp()) <= clock_timestamp() - :patience * interval '1 millisecond'
                    then 'failing' end""" + HELD + " returning enabled";

    private final JdbcClient jdbc;
    private final WebhookProperties properties;

    TurnTable(JdbcClient jdbc, WebhookProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** The next one that is behind and has waited long enough. */
    Optional<Turn> lease() {
        return jdbc.sql(LEASE)
                .param("lease", properties.lease().toMillis())
                .query(TurnTable::turn)
                .optional();
    }

    /** @return false when the turn is over, as with all that follows */
    boolean extend(Turn turn) {
        return noted(
                                "update webhook set lease_until = clock_timestamp() + :lease * interval '1 millisecond'"
                                        + HELD,
                                turn)
                        .param("lease", properties.lease().toMillis())
                        .update()
                == 1;
    }

    /** Everything up to this position is done with. */
    boolean pass(Turn turn, long position) {
        return noted("update webhook set position = :position, failures = 0, failing_since = null" + HELD, turn)
                        .param("position", position)
                        .update()
                == 1;
    }

    /**
     * The message was not taken and comes again after a pause, unless the receiver is gone for good or has failed for too long.
     *
     * @return whether the webhook is still enabled; empty when the turn is over
     */
    Optional<Boolean> fail(Turn turn, Duration pause, boolean gone) {
        return noted(FAIL, turn)
                .param("pause", pause.toMillis())
                .param("gone", gone)
                .param("patience", properties.giveUpAfter().toMillis())
                .query(Boolean.class)
                .optional();
    }

    /** Lets others have their turns first. */
    void end(Turn turn) {
        noted("update webhook set lease_until = null, due_at = clock_timestamp()" + HELD, turn)
                .update();
    }

    private JdbcClient.StatementSpec noted(String sql, Turn turn) {
        return jdbc.sql(sql).param("id", turn.webhook().id().uuid()).param("fence", turn.fence());
    }

    private static Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(Webhook.of(row, number), row.getLong("fence"));
    }
}
