package dev.vpsclaude.connection;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that says what a test has written down, byte by byte. Counts who comes. */
final class ScriptedServer implements Closeable {

    /** What is done with one connection. Its end is the end of the connection. */
    @FunctionalInterface
    interface Script {
        void play(Line line) throws IOException;
    }

    /** A connection, seen from the server. */
    record Line(Socket socket, DataInputStream in, OutputStream out) {

        void say(int... bytes) throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int each : bytes) {
                all.write(each);
            }
            say(all.toByteArray());
        }

        void say(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        byte[] hear(int length) throws IOException {
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            return bytes;
        }

        /** Until the other side is gone. */
        void hearOut() throws IOException {
            InputStream rest = in;
            rest.transferTo(OutputStream.nullOutputStream());
        }
    }

    private final ServerSocket server;
    private final Script script;
    private final AtomicInteger visitors = new AtomicInteger();

    private ScriptedServer(ServerSocket server, Script script) {
        this.server = server;
        this.script = script;
        Thread.ofPlatform().daemon().name("scripted-server").start(this::serve);
    }

    static ScriptedServer playing(Script script) {
        return at("127.0.0.1", 0, script);
    }

    /** One that only counts. */
    static ScriptedServer counting() {
        return playing(line -> {});
    }

    static ScriptedServer at(String address, int port, Script script) {
        try {
            ServerSocket server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return new ScriptedServer(server, script);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    int visitors() {
        return visitors.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket visitor = server.accept();
                visitors.incrementAndGet();
                Thread.ofPlatform().daemon().start(() -> play(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void play(Socket visitor) {
        try (visitor) {
            script.play(new Line(visitor, new DataInputStream(visitor.getInputStream()), visitor.getOutputStream()));
        } catch (IOException gone) {
            return; // the client has left, as it should
        }
    }
}
