package dev.vpsclaude.connection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Streamable HTTP (2025-03-26, 2025-06-18): each message is a POST, answered with JSON or with a stream of events. */
final class McpHttpChannel implements McpChannel {

    private static final String SESSION = "Mcp-Session-Id";
    private static final String ACCEPT = "application/json, text/event-stream";
    private static final Pattern SESSION_ID = Pattern.compile("[\\x21-\\x7e]{1,1024}");

    private final GuardedHttp http;
    private final HttpUrl url;
    private final List<String> further = new ArrayList<>();
    private int asked;

    McpHttpChannel(GuardedHttp http, HttpUrl url) {
        this.http = http;
        this.url = url;
    }

    @Override
    public String version() {
        return "2025-06-18";
    }

    @Override
    public void agreed(String version) {
        further.addAll(List.of("MCP-Protocol-Version", version));
    }

    @Override
    public JsonNode ask(String method, ObjectNode parameters) throws IOException {
        int id = ++asked;
        try (Response response = http.post(url, ACCEPT, JsonRpc.request(id, method, parameters), further)) {
            if (id == 1) {
                keepSession(response.header(SESSION));
            }
            return answer(response, id);
        }
    }

    @Override
    public void tell(String method) throws IOException {
        http.post(url, ACCEPT, JsonRpc.notification(method), further).close();
    }

    private void keepSession(@org.jspecify.annotations.Nullable String id) throws TestFailed {
        if (id != null) {
            TestFailed.unless(SESSION_ID.matcher(id).matches());
            further.addAll(List.of(SESSION, id));
        }
    }

    private static JsonNode answer(Response response, int id) throws IOException {
        return switch (type(response)) {
            case "application/json" ->
                JsonRpc.result(response.body().source().readUtf8(), id).orElseThrow(TestFailed::unexpected);
            case "text/event-stream" -> awaited(new EventStream(response.body().source()), id);
            default -> throw TestFailed.unexpected();
        };
    }

    /** The first message of a stream that answers this request. */
    static JsonNode awaited(EventStream events, int id) throws IOException {
        while (true) {
            EventStream.Event event = events.next();
            if (event.type().equals("message")) {
                Optional<JsonNode> result = JsonRpc.result(event.data(), id);
                if (result.isPresent()) {
                    return result.get();
                }
            }
        }
    }

    static String type(Response response) {
        MediaType type = response.body().contentType();
        return type == null ? "" : type.type() + "/" + type.subtype();
    }
}
