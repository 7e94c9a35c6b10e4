package dev.vpsclaude.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.secret.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class McpSseTest {

    private static final RequestHeaders KEY = new RequestHeaders(Map.of("Authorization", new Secret("Bearer sesame")));

    @ParameterizedTest
    @ValueSource(strings = {"/messages?session=7", "messages?session=7", "http://mcp.example:PORT/messages?session=7"})
    void tools_are_told_on_the_stream(String endpoint) throws Exception {
        try (McpSseServer server = new McpSseServer(endpoint)) {
            ConnectionResult result = test(server.port());

            assertThat(result.outcome()).isEqualTo(Outcome.OK);
            assertThat(result.tools()).hasValue(2);
            assertThat(server.keys()).hasSize(3).containsOnly("Bearer sesame");
            assertThat(server.heard())
                    .satisfiesExactly(
                            hello -> assertThat(hello).contains("\"initialize\"", "2024-11-05"),
                            told -> assertThat(told).contains("notifications/initialized"),
                            list -> assertThat(list).contains("tools/list"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/messages",
                "http://other.example:PORT/messages",
                "https://mcp.example:PORT/messages",
                "http://mcp.example:1/messages",
                "http://u:p@mcp.example:PORT/messages",
                "//other.example/messages",
                "file:///etc/passwd"
            })
    void questions_go_to_nobody_else(String endpoint) throws Exception {
        try (McpSseServer server = new McpSseServer(endpoint)) {
            assertThat(test(server.port()).outcome()).isEqualTo(Outcome.REFUSED_BY_POLICY);
            assertThat(server.keys()).isEmpty();
        }
    }

    @Test
    void a_stream_that_begins_otherwise_is_none() throws Exception {
        try (ScriptedMcp server =
                new ScriptedMcp().thenEvents("data: /messages\n\n").start()) {
            assertThat(test(server.port()).outcome()).isEqualTo(Outcome.UNREACHABLE);
        }
    }

    @Test
    void a_server_that_asks_for_a_key_is_told_as_such() throws Exception {
        try (ScriptedMcp server = new ScriptedMcp()
                .then(ScriptedMcp.answer(401, "text/plain", ""))
                .start()) {
            assertThat(test(server.port()).outcome()).isEqualTo(Outcome.AUTH_FAILED);
        }
    }

    private static ConnectionResult test(int port) throws Exception {
        try (ConnectionTest door =
                Settings.strict().allowing("127.0.0.1").withHttpOn(port, 1).door(Names.leadingTo("127.0.0.1"))) {
            return door.test(
                    new Target.Remote(RemoteUrl.of("http://mcp.example:" + port + "/sse"), Target.Transport.SSE, KEY));
        }
    }
}
