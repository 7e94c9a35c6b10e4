package dev.vpsclaude.connection;

import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** HTTP with server-sent events (2024-11-05): one stream that brings the answers, and an address it names for the questions. */
final class McpSseChannel implements McpChannel, AutoCloseable {

    private static final String EVENTS = "text/event-stream";

    private final GuardedHttp http;
    private final Response stream;
    private final EventStream events;
    private final HttpUrl questions;
    private int asked;

    private McpSseChannel(GuardedHttp http, Response stream, EventStream events, HttpUrl questions) {
        this.http = http;
        this.stream = stream;
        this.events = events;
        this.questions = questions;
    }

    static McpSseChannel open(GuardedHttp http, HttpUrl url) throws IOException {
        Response stream = http.get(url, EVENTS);
        try {
            TestFailed.unless(McpHttpChannel.type(stream).equals(EVENTS));
            EventStream events = new EventStream(stream.body().source());
            return new McpSseChannel(http, stream, events, questions(url, events.next()));
        } catch (IOException failed) {
            stream.close();
            throw failed;
        }
    }

    /** The user's headers go there as well, so it must be the server that the user named. */
    private static HttpUrl questions(HttpUrl url, EventStream.Event first) throws TestFailed {
        TestFailed.unless(first.type().equals("endpoint"));
        HttpUrl named = url.resolve(first.data());
        if (named == null || !sameOrigin(named, url)) {
            throw new TestFailed(Outcome.REFUSED_BY_POLICY);
        }
        return named;
    }

    private static boolean sameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme())
                && one.host().equals(other.host())
                && one.port() == other.port()
                && one.username().isEmpty()
                && one.password().isEmpty();
    }

    @Override
    public String version() {
        return "2024-11-05";
    }

    @Override
    public void agreed(String version) {
        // This way has no header that would tell it.
    }

    @Override
    public JsonNode ask(String method, ObjectNode parameters) throws IOException {
        int id = ++asked;
        send(JsonRpc.request(id, method, parameters));
        return McpHttpChannel.awaited(events, id);
    }

    @Override
    public void tell(String method) throws IOException {
        send(JsonRpc.notification(method));
    }

    @Override
    public void close() {
        stream.close();
    }

    private void send(String message) throws IOException {
        http.post(questions, "*/*", message, List.of()).close();
    }
}
