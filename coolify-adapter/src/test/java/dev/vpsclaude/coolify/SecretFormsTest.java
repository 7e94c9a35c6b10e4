package dev.vpsclaude.coolify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretFormsTest {

    @Test
    void of_a_connection_string_the_password_is_told_as_it_is_written_and_as_a_driver_reads_it() {
        assertThat(SecretForms.of("VPSCLAUDE_MCP_1_DSN", "postgres://ada:a%40b+c@db.example.com:5432/orders"))
                .containsExactly("postgres://ada:a%40b+c@db.example.com:5432/orders", "a%40b+c", "a@b+c");
    }

    @Test
    void of_a_header_the_token_is_told_without_its_scheme() {
        assertThat(SecretForms.of("VPSCLAUDE_MCP_2_HEADER_1", "Bearer abc.def"))
                .containsExactly("Bearer abc.def", "abc.def");
        assertThat(SecretForms.of("VPSCLAUDE_MCP_2_HEADER_1", "abc")).containsExactly("abc");
    }

    @Test
    void what_an_owner_calls_a_connection_string_may_be_anything() {
        assertThat(SecretForms.of("MY_DSN", "postgres://ada:100%@db")).containsExactly("postgres://ada:100%@db");
    }
}
