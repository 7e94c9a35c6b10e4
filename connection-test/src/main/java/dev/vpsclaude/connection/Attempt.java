package dev.vpsclaude.connection;

import dev.vpsclaude.connection.ConnectionResult.Reached;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One test on its way: how far it came, how long and how much it may read still. Closing it cuts its connections, which ends a
 * thread that reads from them, whatever the server trickles.
 */
final class Attempt implements AutoCloseable {

    private static final int MOST_BYTES = 64 * 1024;

    private final long started = System.nanoTime();
    private final Duration limit;
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Stage> passed = new ArrayList<>();
    private Stage current = Stage.ADDRESS;
    private OptionalInt tools = OptionalInt.empty();
    private int unread = MOST_BYTES;
    private boolean uncounted;
    private boolean closed;

    Attempt(Duration limit) {
        this.limit = limit;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    Duration remaining() throws TestFailed {
        Duration remaining = limit.minus(elapsed());
        if (remaining.toMillis() <= 0) {
            throw new TestFailed(Outcome.TIMEOUT);
        }
        return remaining;
    }

    /** The shorter of what remains and this, for sockets. */
    int millisOf(Duration most) throws TestFailed {
        return (int) Math.min(remaining().toMillis(), most.toMillis());
    }

    /** The stage in which the test is has been passed, and this one begins. Coming to it again changes nothing. */
    synchronized void begins(Stage stage) {
        if (stage.compareTo(current) > 0) {
            passed.add(current);
            current = stage;
        }
    }

    synchronized void counted(int number) {
        tools = OptionalInt.of(number);
    }

    /** The tools were more than may be read, of a server that has let us in. */
    synchronized void gaveUpCounting() {
        uncounted = true;
    }

    synchronized void holds(Socket socket) throws IOException {
        if (closed) {
            socket.close();
            throw new TestFailed(Outcome.TIMEOUT);
        }
        sockets.add(socket);
    }

    synchronized int mayRead() {
        return unread;
    }

    synchronized void hasRead(int bytes) {
        unread -= bytes;
    }

    /** What is to be told of it. Nothing that happens later is. */
    synchronized ConnectionResult result(Outcome outcome) {
        List<Reached> reached = new ArrayList<>();
        passed.forEach(stage -> reached.add(new Reached(stage, true)));
        reached.add(new Reached(current, outcome == Outcome.OK && !uncounted));
        return new ConnectionResult(outcome, List.copyOf(reached), tools, elapsed());
    }

    @Override
    public synchronized void close() {
        closed = true;
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException gone) {
                continue; // what cannot be closed is closed
            }
        }
    }
}
