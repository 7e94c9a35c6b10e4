package dev.vpsclaude.boxcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for the model, on this machine: it asks for one tool once and is then content. What Claude Code sends it shows
 * which skills, tools and limits it has, and what came of the tool.
 */
final class ModelStandIn implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final String tool;
    private final Map<String, Object> input;
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

    ModelStandIn(String tool, Map<String, Object> input) {
        this.tool = tool;
        this.input = input;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/messages", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            requests.add(request);
            byte[] events = (wantsTool(request) ? toolCall() : text()).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, events.length);
            exchange.getResponseBody().write(events);
        }
    }

    private boolean wantsTool(JsonNode request) {
        return !request.toString().contains("\"tool_result\"")
                && request.path("tools")
                        .valueStream()
                        .anyMatch(it -> it.path("name").asString("").equals(tool));
    }

    private String toolCall() {
        String id = "toolu_1";
        return reply(
                Map.of("type", "tool_use", "id", id, "name", tool, "input", Map.of()),
                Map.of("type", "input_json_delta", "partial_json", JSON.writeValueAsString(input)),
                "tool_use");
    }

    private static String text() {
        return reply(Map.of("type", "text", "text", ""), Map.of("type", "text_delta", "text", "done"), "end_turn");
    }

    /** One block of content, as the model's API streams it. */
    private static String reply(Map<String, Object> block, Map<String, Object> delta, String reason) {
        return event("message_start", Map.of("message", message()))
                + event("content_block_start", Map.of("index", 0, "content_block", block))
                + event("content_block_delta", Map.of("index", 0, "delta", delta))
                + event("content_block_stop", Map.of("index", 0))
                + event(
                        "message_delta",
                        Map.of("delta", Map.of("stop_reason", reason), "usage", Map.of("output_tokens", 1)))
                + event("message_stop", Map.of());
    }

    private static Map<String, Object> message() {
        return Map.of(
                "id", "msg_1",
                "type", "message",
                "role", "assistant",
                "model", "stand-in",
                "content", List.of(),
                "usage", Map.of("input_tokens", 1, "output_tokens", 1));
    }

    private static String event(String type, Map<String, Object> rest) {
        Map<String, Object> whole = new HashMap<>(rest);
        whole.put("type", type);
        return "event: " + type + "\ndata: " + JSON.writeValueAsString(whole) + "\n\n";
    }
}
