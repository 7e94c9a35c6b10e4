package dev.vpsclaude.server.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.account.WebhookId;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.server.secret.Vault;
import dev.vpsclaude.server.webhook.WebhookRequests.Wanted;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Webhooks and their sealed secrets, which come and go in the same transaction. */
@Component
class Webhooks {

    /** A webhook with its secret, which is told this once. */
    record WithSecret(Webhook webhook, SigningSecret secret) {}

    private final WebhookTable table;
    private final Vault vault;
    private final TransactionTemplate transactions;

    Webhooks(WebhookTable table, Vault vault, PlatformTransactionManager transactions) {
        this.table = table;
        this.vault = vault;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Empty if its owner has as many as one may have. */
    Optional<WithSecret> create(UserId owner, Wanted wanted) {
        WebhookId id = new WebhookId(UuidCreator.getTimeOrderedEpoch());
        SigningSecret secret = SigningSecret.generate();
        return inOne(work -> table.add(owner, id, wanted, seal(owner, id, secret)))
                .map(webhook -> new WithSecret(webhook, secret));
    }

    /** Empty if its owner has none with this id. */
    Optional<WithSecret> rotate(UserId owner, WebhookId id) {
        SigningSecret secret = SigningSecret.generate();
        return inOne(work -> table.find(owner, id).flatMap(before -> {
                    SecretRef sealed = seal(owner, id, secret);
                    before.secrets().forEach(vault::supersede);
                    return table.rotate(owner, id, sealed);
                }))
                .map(webhook -> new WithSecret(webhook, secret));
    }

    /** @return false if its owner has none with this id */
    boolean delete(UserId owner, WebhookId id) {
        return inOne(work -> {
                    vault.discardAll(owner, purpose(id));
                    return table.delete(owner, id) ? Optional.of(id) : Optional.empty();
                })
                .isPresent();
    }

    /** Counts a test; false if there were enough within the last minute. */
    boolean mayTest(UserId owner) {
        return inOne(work -> Optional.of(table.countTest(owner))).orElse(false);
    }

    /** What comes to nothing leaves nothing. */
    private <T> Optional<T> inOne(java.util.function.Function<TransactionStatus, Optional<T>> work) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Optional<T> result = work.apply(status);
            if (result.isEmpty()) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }

    private SecretRef seal(UserId owner, WebhookId id, SigningSecret secret) {
        return vault.seal(owner, purpose(id), secret.value());
    }

    private static String purpose(WebhookId id) {
        return id.text() + "/signing";
    }
}
