package dev.vpsclaude.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.messages.secret.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadersTest {

    @Test
    void carry_what_a_user_needs_and_do_not_print_it() {
        RequestHeaders headers = new RequestHeaders(Map.of("Authorization", new Secret("Bearer sesame")));

        assertThat(headers.values().get("Authorization")).isEqualTo(new Secret("Bearer sesame"));
        assertThat(headers.toString()).doesNotContain("sesame");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "content-length",
                "Transfer-Encoding",
                "Connection",
                "TE",
                "Upgrade",
                "Proxy-Authorization",
                "Accept-Encoding",
                "Mcp-Session-Id",
                "X-Forwarded-For"
            })
    void change_nothing_of_the_request(String name) {
        assertThatThrownBy(() -> with(name, "x")).hasMessage("header_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "a\r\nHost", "\u00e4", "a\u0000"})
    void have_names_that_are_tokens(String name) {
        assertThatThrownBy(() -> with(name, "x")).hasMessage("bad_header_name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " x", "x ", "a\r\nHost: evil", "a\nb", "a\u0000b", "\u00e4"})
    void have_values_of_one_line(String value) {
        assertThatThrownBy(() -> with("X-Key", value)).hasMessage("bad_header_value");
    }

    @Test
    void have_each_name_once() {
        Map<String, Secret> twice = Map.of("X-Key", new Secret("a"), "x-key", new Secret("b"));

        assertThatThrownBy(() -> new RequestHeaders(twice)).hasMessage("bad_header_name");
    }

    @Test
    void are_few() {
        Map<String, Secret> many = new LinkedHashMap<>();
        IntStream.range(0, 33).forEach(i -> many.put("X-" + i, new Secret("a")));

        assertThatThrownBy(() -> new RequestHeaders(many)).hasMessage("too_many_headers");
    }

    private static RequestHeaders with(String name, String value) {
        return new RequestHeaders(Map.of(name, new Secret(value)));
    }
}
