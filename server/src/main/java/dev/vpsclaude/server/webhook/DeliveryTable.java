package dev.vpsclaude.server.webhook;

import dev.vpsclaude.connection.Receipt;
import dev.vpsclaude.messages.account.WebhookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of each attempt to bring a message. */
@Component
class DeliveryTable {

    static final int KEPT = 1_000;

    /**
     * One attempt.
     *
     * @param position null for a test
     */
    record Delivery(
            long id,
            @Nullable Long position,
            String type,
            int attempt,
            String outcome,
            @Nullable Integer status,
            int durationMillis,
            Instant at) {}

    private static final String TRIM = """
            delete from webhook_delivery where webhook = :webhook and id <=
                (select id from webhook_delivery where webhook = :webhook order by id desc offset :kept limit 1)""";

    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing is noted of a webhook that was deleted meanwhile. */
    void add(WebhookId webhook, Message message, int attempt, Receipt receipt) {
        jdbc.sql("insert into webhook_delivery (webhook, position, type, attempt, outcome, status, duration_ms)"
                        + " select id, cast(:position as bigint), :type, :attempt, :outcome, cast(:status as int), :duration"
                        + " from webhook where id = :webhook")
                .param("webhook", webhook.uuid())
                .param("position", message.position().orElse(null))
                .param("type", message.type())
                .param("attempt", attempt)
                .param("outcome", receipt.result().word())
                .param("status", receipt.status().isPresent() ? receipt.status().getAsInt() : null)
                .param("duration", (int) receipt.duration().toMillis())
                .update();
    }

    /** The newest first, from before this one on; 0 for the first page. */
    List<Delivery> of(WebhookId webhook, long before, int most) {
        return jdbc.sql("select * from webhook_delivery where webhook = :webhook and (:before = 0 or id < :before)"
                        + " order by id desc limit :most")
                .param("webhook", webhook.uuid())
                .param("before", before)
                .param("most", most)
                .query(DeliveryTable::delivery)
                .list();
    }

    /** Forgets all but the newest. */
    void trim(WebhookId webhook) {
        jdbc.sql(TRIM).param("webhook", webhook.uuid()).param("kept", KEPT).update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getObject("position", Long.class),
                row.getString("type"),
                row.getInt("attempt"),
                row.getString("outcome"),
                row.getObject("status", Integer.class),
                row.getInt("duration_ms"),
                Objects.requireNonNull(Webhook.instant(row, "at")));
    }
}
