package dev.vpsclaude.server.webhook;

import dev.vpsclaude.connection.Courier;
import dev.vpsclaude.connection.Receipt;
import dev.vpsclaude.connection.RequestHeaders;
import dev.vpsclaude.messages.secret.RevealSecret;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.server.secret.Vault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Signs messages, with the secret in the open for as long as that takes, and lets a courier bring them. */
@Component
class Sender {

    private final Vault vault;

    Sender(Vault vault) {
        this.vault = vault;
    }

    /** @throws IllegalStateException when no secret of the webhook opens: nothing is sent without a signature */
    Receipt send(Courier courier, Webhook webhook, Message message) throws InterruptedException {
        long second = Instant.now().getEpochSecond();
        Map<String, Secret> headers = Map.of(
                "webhook-id", new Secret(message.id()),
                "webhook-timestamp", new Secret(Long.toString(second)),
                "webhook-signature", new Secret(signatures(webhook, message, second)));
        return courier.deliver(webhook.target(), new RequestHeaders(headers), message.json());
    }

    /** By each secret one, separated by spaces, so that a receiver may know either. */
    private String signatures(Webhook webhook, Message message, long second) {
        List<Secret> secrets = webhook.secrets().stream()
                .flatMap(ref -> vault.handle(new RevealSecret(ref)).stream())
                .toList();
        if (secrets.isEmpty()) {
            throw new IllegalStateException("The secret of " + webhook.id() + " is not there.");
        }
        return secrets.stream()
                .map(secret -> new SigningSecret(secret).sign(message.id(), second, message.json()))
                .collect(Collectors.joining(" "));
    }
}
