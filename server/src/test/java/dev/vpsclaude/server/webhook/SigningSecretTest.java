package dev.vpsclaude.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.secret.Secret;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningSecretTest {

    /** Secret, message and signature of the libraries of Standard Webhooks. */
    @Test
    void a_message_is_signed_as_other_implementations_do() {
        SigningSecret secret = new SigningSecret(new Secret("whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_secret_is_32_random_bytes_and_prints_none_of_them() {
        SigningSecret secret = SigningSecret.generate();
        String text = secret.value().reveal();

        assertThat(text)
                .startsWith("whsec_")
                .isNotEqualTo(SigningSecret.generate().value().reveal());
        assertThat(Base64.getDecoder().decode(text.substring("whsec_".length())))
                .hasSize(32);
        assertThat(secret.toString()).doesNotContain(text.substring("whsec_".length()));
    }
}
