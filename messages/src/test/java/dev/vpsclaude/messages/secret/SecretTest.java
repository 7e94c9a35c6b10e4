package dev.vpsclaude.messages.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTest {

    private static final Secret SECRET = new Secret("correct horse");

    @Test
    void a_secret_never_prints_itself() {
        assertThat(SECRET).hasToString("(secret)");
        assertThat("log: " + SECRET).doesNotContain("horse");
        assertThat(List.of(SECRET)).hasToString("[(secret)]");
    }

    @Test
    void whoever_needs_it_has_to_ask_for_it() {
        assertThat(SECRET.reveal()).isEqualTo("correct horse");
    }
}
