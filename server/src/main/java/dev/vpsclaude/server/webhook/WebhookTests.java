package dev.vpsclaude.server.webhook;

import dev.vpsclaude.connection.Courier;
import dev.vpsclaude.connection.Receipt;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends a message that tells of nothing, at once and without regard to what else is to be told. */
@Component
class WebhookTests {

    private final Sender sender;
    private final Courier courier;
    private final DeliveryTable deliveries;
    private final JsonMapper json;

    WebhookTests(
            Sender sender,
            @Qualifier("testMessages") Courier courier,
            DeliveryTable deliveries,
            @Qualifier("storedJson") JsonMapper json) {
        this.sender = sender;
        this.courier = courier;
        this.deliveries = deliveries;
        this.json = json;
    }

    Receipt test(Webhook webhook) {
        Message message = Message.test(Instant.now(), json);
        Receipt receipt = sent(webhook, message);
        deliveries.add(webhook.id(), message, 1, receipt);
        return receipt;
    }

    private Receipt sent(Webhook webhook, Message message) {
        try {
            return sender.send(courier, webhook, message);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A test of a webhook was stopped.");
        }
    }
}
