package dev.vpsclaude.server.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.NoSuchEnvironment;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.RevealSecret;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** What was sealed for a change that failed is forgotten only if the change is certainly not in the history. */
class OrDiscardTest {

    private final Vault vault = RunningPlatform.shared().bean(Vault.class);
    private final SecretRef sealed = vault.seal(new UserId(UUID.randomUUID()), "test", new Secret("value"));

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_forgets_it(RuntimeException refusal) {
        fails(refusal);
        assertThat(vault.handle(new RevealSecret(sealed))).isEmpty();
    }

    @Test
    void an_answer_that_got_lost_does_not() {
        fails(new DataAccessResourceFailureException("the connection broke"));
        assertThat(vault.handle(new RevealSecret(sealed))).isPresent();
    }

    static List<RuntimeException> refusals() {
        return List.of(new CommandRefused(new NoSuchEnvironment()), new ConcurrencyException("somebody was faster"));
    }

    private void fails(RuntimeException failure) {
        assertThatThrownBy(() -> vault.orDiscard(List.of(sealed), () -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }
}
