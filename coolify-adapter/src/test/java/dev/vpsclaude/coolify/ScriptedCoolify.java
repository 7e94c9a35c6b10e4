package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * A server that answers from a script: for each "METHOD target" the answers in their order, the last one for ever. The
 * answers are files, as the contract gives them for 4.3.11. What has no answer is an endpoint that Coolify lacks.
 */
final class ScriptedCoolify implements AutoCloseable {

    static final String TOKEN = "7|very-secret-token";
    static final String VERSION = "GET /api/v1/version";
    static final String LOOK_UP = "GET /api/v1/projects/project-1/production";

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Deque<MockResponse>> script = new ConcurrentHashMap<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final OpenGate gate = new OpenGate();
    private final OkHttpClient client;

    ScriptedCoolify() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                return next(request.getMethod() + " " + request.getTarget());
            }
        });
        try {
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        client = CoolifyHttp.client(properties());
        on(VERSION, text("4.3.11"));
    }

    private MockResponse next(String line) {
        @Nullable Deque<MockResponse> answers = script.get(line);
        if (answers == null) {
            return response(404, "404-no-such-endpoint.json").build();
        }
        synchronized (answers) {
            return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        }
    }

    ScriptedCoolify on(String line, String file) {
        return on(line, 200, file);
    }

    ScriptedCoolify on(String line, int status, String file) {
        return on(line, response(status, file).build());
    }

    ScriptedCoolify on(String line, MockResponse answer) {
        Deque<MockResponse> answers = script.computeIfAbsent(line, first -> new ArrayDeque<>());
        synchronized (answers) {
            answers.addLast(answer);
        }
        return this;
    }

    /** Forgets the answers of a line, so that others can take their place. */
    ScriptedCoolify anew(String line) {
        script.remove(line);
        return this;
    }

    /** Does the work and loses the answer. */
    ScriptedCoolify losing(String line) {
        return on(
                line,
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
    }

    static MockResponse text(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/html")
                .body(body)
                .build();
    }

    static MockResponse.Builder response(int status, String file) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", file.endsWith(".html") ? "text/html" : "application/json")
                .body(file(file));
    }

    static String file(String name) {
        try (InputStream in = ScriptedCoolify.class.getResourceAsStream("/coolify/4.3.11/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** "METHOD target" of everything that was asked, in order. */
    List<String> asked() {
        return requests.stream()
                .map(request -> request.getMethod() + " " + request.getTarget())
                .toList();
    }

    RecordedRequest request(int number) {
        return requests.get(number);
    }

    String body(String line) {
        return requests.stream()
                .filter(request -> line.equals(request.getMethod() + " " + request.getTarget()))
                .map(request -> Objects.requireNonNull(request.getBody()).utf8())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    int port() {
        return server.getPort();
    }

    OkHttpClient client() {
        return client;
    }

    CoolifyHttp http() {
        return http(gate);
    }

    CoolifyHttp http(CoolifyGate throughGate) {
        return http(throughGate, client);
    }

    private CoolifyHttp http(CoolifyGate throughGate, OkHttpClient byClient) {
        HttpUrl base = Objects.requireNonNull(HttpUrl.get(properties().apiUrl()));
        return new CoolifyHttp(byClient, base, new Secret(TOKEN), throughGate);
    }

    /** What was learnt of Coolify with each call. */
    OpenGate gate() {
        return gate;
    }

    /** Returns when a request has arrived. */
    void awaitRequest() throws InterruptedException {
        server.takeRequest();
    }

    CoolifyApi api() {
        return api(client);
    }

    CoolifyApi api(OkHttpClient byClient) {
        return new CoolifyApi(http(gate, byClient), CoolifyPlace.of(properties()), CoolifyUrgency.STEP, () -> {});
    }

    CoolifyProperties properties() {
        return Installations.with(Map.of("api-url", server.url("/api/v1").toString()));
    }

    @Override
    public void close() {
        server.close();
    }
}
