package dev.vpsclaude.connection;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** An MCP server over HTTP with server-sent events: what is asked by POST is answered on the stream. */
final class McpSseServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("mcp-sse-", 0).factory());
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    McpSseServer(String endpoint) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/sse", this::stream);
        server.createContext("/messages", this::listen);
        server.start();
        events.add("event: endpoint\ndata: " + endpoint.replace("PORT", "" + port()) + "\n\n");
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<String> keys() {
        return keys;
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(events.take().getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(HttpExchange exchange) throws IOException {
        String message = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        heard.add(message);
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
        if (message.contains("\"initialize\"")) {
            event(ScriptedMcp.HELLO.replace("2025-06-18", "2024-11-05"));
        } else if (message.contains("\"tools/list\"")) {
            event(ScriptedMcp.TWO_TOOLS);
        }
    }

    private void event(String json) {
        events.add("event: message\ndata: " + json.replace("\n", "\ndata: ") + "\n\n");
    }
}
