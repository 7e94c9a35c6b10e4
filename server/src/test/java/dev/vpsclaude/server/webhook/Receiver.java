package dev.vpsclaude.server.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real receiver on this machine, in the middle of which a test can stand. Each path is a receiver of its own. */
final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came. */
    record Received(String path, String id, String timestamp, String signature, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        long position() {
            return json().path("id").asLong();
        }

        String type() {
            return json().path("type").asString();
        }

        String environment() {
            return json().path("environmentId").asString("");
        }

        /** As a receiver verifies it: by its own secret, over what came. */
        boolean isSignedWith(String secret) {
            String expected = new SigningSecret(new dev.vpsclaude.messages.secret.Secret(secret))
                    .sign(id, Long.parseLong(timestamp), body);
            return List.of(signature.split(" ")).contains(expected);
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, ToIntFunction<Received>> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();
    private final Map<String, Integer> mostOpen = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;
    private final int port;

    Receiver() {
        port = begin(0);
    }

    int port() {
        return port;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Answers what comes to this path with this status; anything else with 204. */
    void answer(String path, ToIntFunction<Received> status) {
        answers.put(path, status);
    }

    /** What has come to this path so far. */
    List<Received> at(String path) {
        return received.stream().filter(it -> it.path().equals(path)).toList();
    }

    /** How many were being answered at the same time, at the most. */
    int mostAtOnce(String path) {
        return mostOpen.getOrDefault(path, 0);
    }

    /** Nobody listens any more. */
    void goDown() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    void comeBack() {
        begin(port);
    }

    @Override
    public void close() {
        goDown();
    }

    private int begin(int wanted) {
        try {
            HttpServer begun = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted), 0);
            begun.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            begun.createContext("/", this::handle);
            begun.start();
            server = begun;
            return begun.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Received message = read(exchange);
        int now = open.computeIfAbsent(message.path(), path -> new AtomicInteger())
                .incrementAndGet();
        mostOpen.merge(message.path(), now, Math::max);
        received.add(message);
        try {
            int status = answers.getOrDefault(message.path(), it -> 204).applyAsInt(message);
            answer(exchange, status);
        } finally {
            open.get(message.path()).decrementAndGet();
        }
    }

    /** A redirect leads to where it would be noticed, and every answer says something that nobody should keep. */
    private void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Location", url("/elsewhere"));
            byte[] body = "canary-answer-8811".getBytes(UTF_8);
            exchange.sendResponseHeaders(status, status == 204 ? -1 : body.length);
            if (status != 204) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static Received read(HttpExchange exchange) throws IOException {
        return new Received(
                exchange.getRequestURI().getPath(),
                header(exchange, "webhook-id"),
                header(exchange, "webhook-timestamp"),
                header(exchange, "webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    private static String header(HttpExchange exchange, String name) {
        List<String> values = new ArrayList<>(exchange.getRequestHeaders().getOrDefault(name, List.of()));
        return values.isEmpty() ? "" : values.getFirst();
    }
}
