package dev.vpsclaude.boxcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerListTest {

    private static final ServerList LIST = new ServerList("""
            Checking MCP server health…

            orders: dbhub --transport stdio - ✔ Connected
            docs: https://docs.example.com/mcp (HTTP) - ✘ Failed to connect — timed out
            mine: node x - ⏸ Pending approval
            """);

    @Test
    void connected_is_what_it_says_of_the_server_itself() {
        assertThat(LIST.isConnected("orders")).isTrue();
        assertThat(LIST.isConnected("docs")).isFalse();
        assertThat(LIST.isConnected("mine")).isFalse();
        assertThat(LIST.isConnected("order")).isFalse();
    }

    @Test
    void a_server_is_known_whether_it_answers_or_not() {
        assertThat(LIST.isKnown("docs")).isTrue();
        assertThat(LIST.isKnown("others")).isFalse();
        assertThat(new ServerList("No MCP servers configured").isKnown("orders"))
                .isFalse();
    }
}
