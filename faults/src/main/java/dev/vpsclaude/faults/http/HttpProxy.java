package dev.vpsclaude.faults.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Passes on what one platform says to Coolify, except where a rule strikes. Connections of the platform are kept open. */
public final class HttpProxy implements AutoCloseable {

    private static final int BACKLOG = 200;
    private static final Duration BETWEEN_DRIPS = Duration.ofSeconds(1);

    private final int node;
    private final int upstream;
    private final Ledger ledger;
    private final ServerSocket server;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    /** @param upstream the port of Coolify on this machine */
    public HttpProxy(int node, int upstream, Ledger ledger) {
        this.node = node;
        this.upstream = upstream;
        this.ledger = ledger;
        try {
            server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("http-proxy").start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** From now on; a rule that was there before comes first. */
    public Rule add(Rule rule) {
        rules.add(rule);
        return rule;
    }

    public void clear() {
        rules.clear();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Optional<Request> request = Request.read(in);
            while (request.isPresent() && pass(request.get(), socket)) {
                request = Request.read(in);
            }
        } catch (IOException gone) {
            return; // the platform was killed, or has given up waiting
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false when the connection is over */
    private boolean pass(Request request, Socket socket) throws IOException, InterruptedException {
        Optional<Fault> fault =
                rules.stream().filter(rule -> rule.strikes(request)).findFirst().map(Rule::fault);
        if (fault.isEmpty()) {
            return send(forward(request), socket);
        }
        return switch (fault.get()) {
            case Fault.CutBefore f -> lost(request, socket, () -> {});
            case Fault.DoBefore f -> lost(request, socket, f.action());
            case Fault.CutAfter f -> cutAfter(request, socket, () -> {});
            case Fault.DoAfter f -> cutAfter(request, socket, f.action());
            case Fault.CutWithin f -> half(forward(request), socket);
            case Fault.HoldBefore f -> await(f.gate()) && send(forward(request), socket);
            case Fault.HoldAfter f -> held(forward(request), f.gate(), socket);
            case Fault.Instead f -> instead(request, f.answer(), socket);
            case Fault.Changed f -> send(f.change().apply(forward(request)), socket);
            case Fault.Drip f -> drip(forward(request), socket);
        };
    }

    private Answer forward(Request request) throws IOException {
        long nanos = System.nanoTime();
        try (Socket coolify = new Socket(InetAddress.getLoopbackAddress(), upstream)) {
            coolify.getOutputStream().write(request.forwarded());
            Answer answer = Answer.parse(coolify.getInputStream().readAllBytes());
            ledger.add(new Ledger.Call(node, request, answer.status(), nanos));
            return answer;
        }
    }

    private void note(Request request) {
        ledger.add(new Ledger.Call(node, request, 0, System.nanoTime()));
    }

    private static boolean send(Answer answer, Socket socket) throws IOException {
        socket.getOutputStream().write(answer.bytes());
        return true;
    }

    private boolean lost(Request request, Socket socket, Runnable action) throws IOException {
        note(request);
        action.run();
        return reset(socket);
    }

    private boolean cutAfter(Request request, Socket socket, Runnable action) throws IOException {
        forward(request);
        action.run();
        return reset(socket);
    }

    /** With a reset in the place of a proper end. */
    private static boolean reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
        return false;
    }

    private static boolean half(Answer answer, Socket socket) throws IOException {
        byte[] bytes = answer.bytes();
        socket.getOutputStream().write(bytes, 0, bytes.length - Math.max(1, answer.body().length / 2));
        return false;
    }

    private static boolean held(Answer answer, CountDownLatch gate, Socket socket)
            throws IOException, InterruptedException {
        return await(gate) && send(answer, socket);
    }

    private static boolean await(CountDownLatch gate) throws InterruptedException {
        gate.await();
        return true;
    }

    private boolean instead(Request request, Answer answer, Socket socket) throws IOException {
        note(request);
        return send(answer, socket);
    }

    private static boolean drip(Answer answer, Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        for (byte each : answer.bytes()) {
            out.write(each);
            out.flush();
            LockSupport.parkNanos(BETWEEN_DRIPS.toNanos());
        }
        return false;
    }
}
