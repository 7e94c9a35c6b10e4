package dev.vpsclaude.server.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever can write into the table can move rows about, but not make a value open as another one. */
class EnvelopeTest {

    private static final UserId ADA = new UserId(new UUID(7, 1));
    private static final UserId BOB = new UserId(new UUID(7, 2));
    private static final SecretRef REF = new SecretRef(new SecretId(new UUID(8, 1)), 1);
    private static final SecretRef OTHER = new SecretRef(new SecretId(new UUID(8, 2)), 1);
    private static final String PURPOSE = "env_x/variable/API_KEY";

    private static final Envelope ENVELOPE = new Envelope(SealedValues.keys(SealedValues.key(1)));
    private static final SealedRow ROW = ENVELOPE.seal(REF, ADA, PURPOSE, new Secret("sk-123"));
    private static final SealedRow OTHERS = ENVELOPE.seal(OTHER, BOB, "env_y/password", new Secret("theirs"));

    static Stream<SealedRow> moved() {
        return Stream.of(
                row(OTHER, ADA, PURPOSE, ROW, ROW),
                row(new SecretRef(REF.id(), 2), ADA, PURPOSE, ROW, ROW),
                row(REF, BOB, PURPOSE, ROW, ROW),
                row(REF, ADA, "env_y/variable/API_KEY", ROW, ROW),
                row(REF, ADA, "env_x/variable/GREETING", ROW, ROW),
                row(REF, ADA, PURPOSE, OTHERS, OTHERS),
                row(REF, ADA, PURPOSE, ROW, OTHERS),
                row(REF, ADA, PURPOSE, OTHERS, ROW));
    }

    @Test
    void a_value_opens_as_what_it_was_sealed_as() {
        assertThat(ENVELOPE.open(ROW)).isEqualTo(new Secret("sk-123"));
    }

    @ParameterizedTest
    @MethodSource("moved")
    void as_anything_else_it_does_not_open(SealedRow moved) {
        assertThatIllegalStateException().isThrownBy(() -> ENVELOPE.open(moved));
        assertThat(ENVELOPE.rewrapped(moved).stream())
                .as("nor does another wrapping make it open")
                .allSatisfy(row -> assertThatIllegalStateException().isThrownBy(() -> ENVELOPE.open(row)));
    }

    @Test
    void under_another_master_key_it_does_not_open() {
        Envelope stranger = new Envelope(SealedValues.keys(SealedValues.key(2), SealedValues.key(3)));

        assertThatIllegalStateException()
                .isThrownBy(() -> stranger.open(ROW))
                .withMessageContaining(SealedValues.key(1).id());
        assertThat(stranger.rewrapped(ROW)).isEmpty();
    }

    @Test
    void the_same_value_is_never_sealed_in_the_same_way() {
        SealedRow again = ENVELOPE.seal(REF, ADA, PURPOSE, new Secret("sk-123"));

        assertThat(again.ciphertext()).isNotEqualTo(ROW.ciphertext());
        assertThat(again.wrappedKey()).isNotEqualTo(ROW.wrappedKey());
        assertThat(new String(again.ciphertext(), StandardCharsets.ISO_8859_1)).doesNotContain("sk-123");
    }

    private static SealedRow row(SecretRef ref, UserId tenant, String purpose, SealedRow key, SealedRow text) {
        return new SealedRow(ref, tenant, purpose, key.masterKey(), key.wrappedKey(), text.ciphertext());
    }
}
