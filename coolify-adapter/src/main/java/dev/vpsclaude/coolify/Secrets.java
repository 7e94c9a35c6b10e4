package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.secret.RevealSecret;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.secret.SecretRef;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/** Asks for the values behind references, at the moment of sending them. */
record Secrets(QueryGateway queries) {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** @throws CoolifyFailed naming the variable; the cause stays behind, as its text could hold anything */
    String reveal(String variable, SecretRef reference) {
        try {
            return queries.query(new RevealSecret(reference), ResponseTypes.optionalInstanceOf(Secret.class))
                    .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                    .orElseThrow(() -> new CoolifyFailed(new CoolifyTrouble.Forgotten(variable)))
                    .reveal();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CoolifyFailed(new CoolifyTrouble.Withheld(variable));
        } catch (ExecutionException | TimeoutException withheld) {
            throw new CoolifyFailed(new CoolifyTrouble.Withheld(variable));
        }
    }
}
