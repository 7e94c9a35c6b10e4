package dev.vpsclaude.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.connection.ConnectionResult.Reached;
import dev.vpsclaude.messages.secret.Secret;
import java.util.Map;
import java.util.OptionalInt;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class McpHttpTest {

    private static final RequestHeaders KEY = new RequestHeaders(Map.of("Authorization", new Secret("Bearer sesame")));

    @Test
    void a_server_that_answers_in_json_is_let_tell_its_tools() throws Exception {
        ConnectionResult result = test(
                new ScriptedMcp().thenJson(ScriptedMcp.HELLO).thenAccepted().thenJson(ScriptedMcp.TWO_TOOLS));

        assertThat(result.outcome()).isEqualTo(Outcome.OK);
        assertThat(result.tools()).hasValue(2);
        assertThat(result.stages())
                .containsExactly(
                        new Reached(Stage.ADDRESS, true),
                        new Reached(Stage.CONNECT, true),
                        new Reached(Stage.HANDSHAKE, true),
                        new Reached(Stage.TOOLS, true));
        assertThat(result.toString()).doesNotContain("secret name");
    }

    @Test
    void so_is_one_that_answers_in_events() throws Exception {
        String before = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
        ConnectionResult result = test(new ScriptedMcp()
                .thenEvents(": hello\r\nid: 7\r\ndata: " + before + "\r\n\r\ndata: "
                        + ScriptedMcp.HELLO.replace("\n", "\ndata: ") + "\r\n\r\n")
                .thenAccepted()
                .thenEvents("event: message\rdata: " + ScriptedMcp.TWO_TOOLS + "\r\r"));

        assertThat(result.outcome()).isEqualTo(Outcome.OK);
        assertThat(result.tools()).hasValue(2);
    }

    @Test
    void what_belongs_to_the_conversation_is_said_in_headers() throws Exception {
        try (ScriptedMcp server = new ScriptedMcp()
                .then(new MockResponse(
                        200,
                        Headers.of("Content-Type", "application/json", "Mcp-Session-Id", "session-7"),
                        ScriptedMcp.HELLO))
                .thenAccepted()
                .thenJson(ScriptedMcp.TWO_TOOLS)
                .start()) {
            assertThat(test(server, KEY).outcome()).isEqualTo(Outcome.OK);

            assertThat(server.requests()).hasSize(3).allSatisfy(request -> {
                assertThat(request.getMethod()).isEqualTo("POST");
                assertThat(request.getTarget()).isEqualTo("/mcp?key=1");
                assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer sesame");
                assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json, text/event-stream");
                assertThat(request.getHeaders().get("Accept-Encoding")).isEqualTo("identity");
                assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
            });
            assertThat(server.requests().getFirst().getHeaders().names()).doesNotContain("Mcp-Session-Id");
            assertThat(server.requests().subList(1, 3)).allSatisfy(request -> {
                assertThat(request.getHeaders().get("Mcp-Session-Id")).isEqualTo("session-7");
                assertThat(request.getHeaders().get("MCP-Protocol-Version")).isEqualTo("2025-06-18");
            });
            assertThat(server.requests().stream().map(McpHttpTest::body))
                    .satisfiesExactly(
                            hello -> assertThat(hello)
                                    .contains("\"method\":\"initialize\"", "\"id\":1", "\"protocolVersion\""),
                            told -> assertThat(told)
                                    .contains("\"notifications/initialized\"")
                                    .doesNotContain("\"id\""),
                            list -> assertThat(list).contains("\"tools/list\"", "\"id\":2"));
        }
    }

    @Test
    void tools_are_counted_over_all_pages() throws Exception {
        ConnectionResult result = test(new ScriptedMcp()
                .thenJson(ScriptedMcp.HELLO)
                .thenAccepted()
                .thenJson("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\"tools\":[{},{}],\"nextCursor\":\"x\"}}")
                .thenJson("{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{\"tools\":[{}]}}"));

        assertThat(result.tools()).hasValue(3);
    }

    @Test
    void a_server_without_tools_is_not_asked_for_them() throws Exception {
        ConnectionResult result = test(new ScriptedMcp()
                .thenJson(ScriptedMcp.HELLO.replace("\"tools\":{}", ""))
                .thenAccepted());

        assertThat(result.outcome()).isEqualTo(Outcome.OK);
        assertThat(result.tools()).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "401, AUTH_FAILED",
        "403, AUTH_FAILED",
        "301, REFUSED_BY_POLICY",
        "302, REFUSED_BY_POLICY",
        "307, REFUSED_BY_POLICY",
        "308, REFUSED_BY_POLICY",
        "400, UNREACHABLE",
        "404, UNREACHABLE",
        "405, UNREACHABLE",
        "407, UNREACHABLE",
        "500, UNREACHABLE"
    })
    void a_status_is_told_by_its_class(int status, Outcome outcome) throws Exception {
        ConnectionResult result = test(new ScriptedMcp().then(ScriptedMcp.answer(status, "text/plain", "no")));

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.tools()).isEqualTo(OptionalInt.empty());
        assertThat(result.stages()).endsWith(new Reached(Stage.HANDSHAKE, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "null",
                "{}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32602,\"message\":\"no\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\"protocolVersion\":\"2025-06-18\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"protocolVersion\":\"1\\r\\nHost: evil\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"
            })
    void what_is_no_greeting_is_none(String body) throws Exception {
        assertThat(test(new ScriptedMcp().thenJson(body)).outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void a_page_that_is_no_mcp_server_is_none() throws Exception {
        assertThat(test(new ScriptedMcp().then(ScriptedMcp.answer(200, "text/html", ScriptedMcp.HELLO)))
                        .outcome())
                .isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void deep_nesting_is_not_followed() throws Exception {
        assertThat(test(new ScriptedMcp().thenJson("[".repeat(60_000))).outcome())
                .isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void more_tools_than_may_be_read_leave_the_server_reached() throws Exception {
        ConnectionResult result = test(new ScriptedMcp()
                .thenJson(ScriptedMcp.HELLO)
                .thenAccepted()
                .thenJson(ScriptedMcp.TWO_TOOLS.replace("\"a\"", "\"" + "a".repeat(70_000) + "\"")));

        assertThat(result.outcome()).isEqualTo(Outcome.OK);
        assertThat(result.tools()).isEmpty();
        assertThat(result.stages()).endsWith(new Reached(Stage.TOOLS, false));
    }

    @Test
    void a_greeting_of_more_than_may_be_read_is_none() throws Exception {
        ConnectionResult result =
                test(new ScriptedMcp().thenJson(ScriptedMcp.HELLO.replace("secret name", "a".repeat(70_000))));

        assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void a_certificate_is_always_looked_at() throws Exception {
        assertThat(throughTls("db.example", Certificates.trust())).isEqualTo(Outcome.OK);
        assertThat(throughTls("other.example", Certificates.trust())).isEqualTo(Outcome.UNREACHABLE);
        assertThat(throughTls("db.example", Trust.ofThisMachine())).isEqualTo(Outcome.UNREACHABLE);
    }

    private static Outcome throughTls(String host, Trust trust) throws Exception {
        try (ScriptedMcp server = new ScriptedMcp()
                        .inTls()
                        .thenJson(ScriptedMcp.HELLO)
                        .thenAccepted()
                        .thenJson(ScriptedMcp.TWO_TOOLS)
                        .start();
                ConnectionTest door = Settings.strict()
                        .allowing("127.0.0.1")
                        .withHttpOn(server.port())
                        .door(Names.leadingTo("127.0.0.1"), trust)) {
            return door.test(new Target.Remote(
                            RemoteUrl.of("https://" + host + ":" + server.port() + "/mcp"), Target.Transport.HTTP, KEY))
                    .outcome();
        }
    }

    private static ConnectionResult test(ScriptedMcp script) throws Exception {
        try (ScriptedMcp server = script.start()) {
            return test(server, RequestHeaders.none());
        }
    }

    private static ConnectionResult test(ScriptedMcp server, RequestHeaders headers) throws Exception {
        try (ConnectionTest door = Settings.strict()
                .allowing("127.0.0.1")
                .withHttpOn(server.port())
                .door(Names.leadingTo("127.0.0.1"))) {
            return door.test(new Target.Remote(
                    RemoteUrl.of("http://mcp.example:" + server.port() + "/mcp?key=1"),
                    Target.Transport.HTTP,
                    headers));
        }
    }

    private static String body(RecordedRequest request) {
        return java.util.Objects.requireNonNull(request.getBody()).utf8();
    }
}
