package dev.vpsclaude.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The socket: reads a request, asks for an answer, sends it. Only this machine can reach it. */
public final class HttpFront implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HttpFront.class.getName());

    static {
        // Without it each answer on a kept connection waits for the other side's delayed acknowledgement.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HttpFront(HttpServer server) {
        this.server = server;
    }

    /** Takes the port of the loopback interface, or a free one for 0. Nobody is answered before {@link #serve}. */
    public static HttpFront bind(int port) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            return new HttpFront(HttpServer.create(new InetSocketAddress(loopback, port), 0));
        } catch (IOException taken) {
            throw new UncheckedIOException("Port " + port + " cannot be listened on: " + taken.getMessage(), taken);
        }
    }

    public void serve(Function<Request, Answer> answers) {
        server.setExecutor(threads);
        server.createContext("/", exchange -> exchange(exchange, answers));
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private static void exchange(HttpExchange exchange, Function<Request, Answer> answers) throws IOException {
        try (exchange) {
            RequestReader.read(exchange)
                    .ifPresentOrElse(
                            request -> AnswerWriter.send(exchange, answered(request, answers)),
                            () -> AnswerWriter.send(exchange, Problems.tooLarge()));
        } catch (UncheckedIOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "The other side hung up.", gone);
        }
    }

    private static Answer answered(Request request, Function<Request, Answer> answers) {
        try {
            return answers.apply(request);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, request.method() + " " + request.path() + " failed.", failure);
            return Problems.serverError(request);
        }
    }
}
