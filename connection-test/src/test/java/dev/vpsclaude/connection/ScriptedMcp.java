package dev.vpsclaude.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;

/** An MCP server over streamable HTTP that gives its answers in their order. */
final class ScriptedMcp implements AutoCloseable {

    static final String HELLO = """
            {"jsonrpc":"2.0","id":1,"result":{"protocolVersion":"2025-06-18","capabilities":{"tools":{}},
             "serverInfo":{"name":"secret name","version":"1"}}}""";
    static final String TWO_TOOLS = """
            {"jsonrpc":"2.0","id":2,"result":{"tools":[{"name":"a","inputSchema":{}},{"name":"b","inputSchema":{}}]}}""";

    private final MockWebServer server = new MockWebServer();
    private final Deque<MockResponse> answers = new ArrayDeque<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

    ScriptedMcp() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public synchronized MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                return answers.isEmpty() ? new MockResponse.Builder().code(500).build() : answers.removeFirst();
            }
        });
    }

    /** Over TLS, with the certificate for {@code db.example}. */
    ScriptedMcp inTls() {
        server.useHttps(Certificates.ofServer().sslSocketFactory());
        return this;
    }

    ScriptedMcp then(MockResponse answer) {
        answers.add(answer);
        return this;
    }

    ScriptedMcp thenJson(String body) {
        return then(answer(200, "application/json", body));
    }

    ScriptedMcp thenEvents(String body) {
        return then(answer(200, "text/event-stream; charset=utf-8", body));
    }

    ScriptedMcp thenAccepted() {
        return then(new MockResponse.Builder().code(202).build());
    }

    ScriptedMcp start() {
        try {
            server.start(java.net.InetAddress.getByName("127.0.0.1"), 0);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return server.getPort();
    }

    List<RecordedRequest> requests() {
        return requests;
    }

    static MockResponse answer(int status, String type, String body) {
        return new MockResponse(status, Headers.of("Content-Type", type), body);
    }

    @Override
    public void close() {
        server.close();
    }
}
