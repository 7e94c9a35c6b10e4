package dev.vpsclaude.faults.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes on what one platform says to PostgreSQL, except at the commit where a fault strikes. */
public final class PostgresProxy implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final int upstream;
    private final ServerSocket server;
    private final List<Commit> seen = new ArrayList<>();
    private final List<CommitFault> faults = new CopyOnWriteArrayList<>();

    /** @param upstream the port of PostgreSQL on this machine */
    public PostgresProxy(int upstream) {
        this.upstream = upstream;
        try {
            server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("postgres-proxy").start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public CommitFault add(CommitFault fault) {
        faults.add(fault);
        return fault;
    }

    public void clear() {
        faults.clear();
    }

    /** How many commits have passed; what came later is told by {@link #since} this mark. */
    public int mark() {
        synchronized (seen) {
            return seen.size();
        }
    }

    public List<Commit> since(int mark) {
        synchronized (seen) {
            return List.copyOf(seen.subList(mark, seen.size()));
        }
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
                Socket platform = server.accept();
                Thread.ofVirtual().start(() -> connect(platform));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket platform) {
        try {
            Socket postgres = new Socket(InetAddress.getLoopbackAddress(), upstream);
            platform.setTcpNoDelay(true);
            postgres.setTcpNoDelay(true);
            new Conversation(platform, postgres, this::rule).begin();
        } catch (IOException down) {
            try {
                platform.close();
            } catch (IOException gone) {
                return;
            }
        }
    }

    private Optional<CommitFault> rule(Commit commit) {
        synchronized (seen) {
            seen.add(commit);
        }
        return faults.stream().filter(fault -> fault.strikes(commit)).findFirst();
    }
}
