package dev.vpsclaude.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://mcp.example/mcp, https://mcp.example:443/mcp",
        "HTTPS://MCP.example./mcp, https://mcp.example:443/mcp",
        "https://mcp.example, https://mcp.example:443/",
        "http://mcp.example:8080/a/b, http://mcp.example:8080/a/b",
        "https://[2a00::1]:8443/mcp?key=sesame, https://[2a00:0:0:0:0:0:0:1]:8443/mcp",
        "https://mcp.example?key=sesame, https://mcp.example:443/"
    })
    void shows_where_and_not_the_query(String text, String shown) {
        assertThat(RemoteUrl.of(text).shown()).isEqualTo(shown);
        assertThat(RemoteUrl.of(text).toString()).isEqualTo(shown);
    }

    @Test
    void keeps_the_query_for_the_request() {
        assertThat(RemoteUrl.of("https://mcp.example/a?key=x%20y").toHttpUrl().toString())
                .isEqualTo("https://mcp.example/a?key=x%20y");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://mcp.example/, unknown_scheme",
        "file:///etc/passwd, unknown_scheme",
        "https:mcp.example, bad_character",
        "//mcp.example/, bad_character",
        "https://u:p@mcp.example/, user_not_allowed",
        "https://u@mcp.example/, user_not_allowed",
        "https://@mcp.example/, user_not_allowed",
        "https://mcp.example/#x, bad_character",
        "https://mcp.example:0/, bad_port",
        "https://mcp.example:/, bad_port",
        "https://mcp.example:99999/, bad_port",
        "https:///mcp, bad_host",
        "https://mcp.example\\@evil.example/, bad_character",
        "'https://mcp.example/a b', bad_character"
    })
    void is_read_strictly(String text, String code) {
        assertThatThrownBy(() -> RemoteUrl.of(text))
                .isInstanceOf(InvalidTarget.class)
                .hasMessage(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/",
                "https://0x7f000001/",
                "https://017700000001/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://127\u30020\u30020\u30021/",
                "https://localhost\uff0e/",
                "https://%31%32%37.0.0.1/"
            })
    void another_spelling_of_an_address_is_no_host(String text) {
        assertThatThrownBy(() -> RemoteUrl.of(text)).isInstanceOf(InvalidTarget.class);
    }
}
