package dev.vpsclaude.server.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.RevealSecret;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

/** Whoever has not read the whole history does not know what is needed. */
class ShreddingProgressTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Vault vault = platform.bean(Vault.class);
    private final SecretRounds rounds = platform.bean(SecretRounds.class);
    private final StreamingEventProcessor reader = platform.bean(Configuration.class)
            .eventProcessingConfiguration()
            .eventProcessor("equipment", StreamingEventProcessor.class)
            .orElseThrow();

    @Test
    void what_was_superseded_two_days_ago_goes_when_the_history_is_read_and_not_before() {
        SecretRef old = supersededTwoDaysAgo();
        reader.shutDown();
        try {
            rounds.round();
            assertThat(vault.handle(new RevealSecret(old))).isPresent();
        } finally {
            reader.start();
        }
        await().untilAsserted(() -> {
            rounds.round();
            assertThat(vault.handle(new RevealSecret(old))).isEmpty();
        });
    }

    private SecretRef supersededTwoDaysAgo() {
        SecretRef sealed = vault.seal(new UserId(UUID.randomUUID()), "test", new Secret("value"));
        platform.jdbc()
                .sql("update secret set superseded_at = clock_timestamp() - interval '2 days' where id = ?")
                .param(sealed.id().uuid())
                .update();
        return sealed;
    }
}
