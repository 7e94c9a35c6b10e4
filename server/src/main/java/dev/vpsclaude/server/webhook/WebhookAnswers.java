package dev.vpsclaude.server.webhook;

import dev.vpsclaude.connection.Receipt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What owners are told about their webhooks. Names of fields and words are fixed: programs depend on them. */
final class WebhookAnswers {

    private WebhookAnswers() {}

    /**
     * A webhook, without its secret.
     *
     * @param status {@code active}; {@code retrying} while something is not taken; {@code paused} by its owner; {@code disabled} by
     *     the platform
     * @param disabledReason {@code failing} for too long, or {@code gone} as the receiver said
     * @param position of the last event that is done with
     * @param failures in a row, of the message that is being tried
     * @param nextAttemptAt while something is not taken
     */
    @Schema(name = "Webhook")
    record Shown(
            String id,
            String url,
            List<String> events,

            @Schema(allowableValues = {"active", "retrying", "paused", "disabled"})
            String status,

            @Schema(description = "failing, or gone as the receiver said") @Nullable
            String disabledReason,

            long position,
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant nextAttemptAt,
            Instant createdAt) {

        static Shown of(Webhook webhook) {
            Webhook.Standing standing = webhook.standing();
            String status = status(standing);
            return new Shown(
                    webhook.id().text(),
                    webhook.url(),
                    webhook.events().stream().map(EventKind::word).toList(),
                    status,
                    standing.disabledReason(),
                    standing.position(),
                    standing.failures(),
                    standing.failingSince(),
                    status.equals("retrying") ? standing.dueAt() : null,
                    standing.createdAt());
        }

        private static String status(Webhook.Standing standing) {
            if (!standing.enabled()) {
                return standing.disabledReason() == null ? "paused" : "disabled";
            }
            return standing.failures() > 0 ? "retrying" : "active";
        }
    }

    /** A webhook with its secret, which is told this once. */
    @Schema(name = "WebhookWithSecret")
    record WithSecret(Shown webhook, String secret) {

        static WithSecret of(Webhooks.WithSecret made) {
            return new WithSecret(
                    Shown.of(made.webhook()), made.secret().value().reveal());
        }

        @Override
        public String toString() {
            return "WithSecret[" + webhook.id() + "]";
        }
    }

    /**
     * An attempt to bring a message.
     *
     * @param position of the event; absent for a test
     * @param status that was answered, if anything was
     */
    @Schema(name = "WebhookDelivery")
    record Delivery(
            String id,
            @Nullable Long position,
            String type,
            int attempt,

            @Schema(allowableValues = {"delivered", "rejected", "unreachable", "refused_by_policy", "timeout"})
            String outcome,

            @Nullable Integer status,
            int durationMillis,
            Instant at) {

        static Delivery of(DeliveryTable.Delivery row) {
            return new Delivery(
                    Long.toString(row.id()),
                    row.position(),
                    row.type(),
                    row.attempt(),
                    row.outcome(),
                    row.status(),
                    row.durationMillis(),
                    row.at());
        }
    }

    /**
     * A page of them.
     *
     * @param next what to send as {@code after} for the next page; absent on the last one
     */
    @Schema(name = "PageOfWebhookDelivery")
    record Deliveries(List<Delivery> items, @Nullable String next) {

        /** @param rows one more than the page may have, if there are so many */
        static Deliveries of(List<DeliveryTable.Delivery> rows, int most) {
            List<Delivery> items = rows.stream().limit(most).map(Delivery::of).toList();
            return new Deliveries(items, rows.size() > most ? items.getLast().id() : null);
        }
    }

    /** What came of a test. */
    @Schema(name = "WebhookTest")
    record Tested(
            @Schema(allowableValues = {"delivered", "rejected", "unreachable", "refused_by_policy", "timeout"})
            String outcome,

            @Nullable Integer status,
            int durationMillis) {

        static Tested of(Receipt receipt) {
            return new Tested(
                    receipt.result().word(),
                    receipt.status().isPresent() ? receipt.status().getAsInt() : null,
                    (int) receipt.duration().toMillis());
        }
    }
}
