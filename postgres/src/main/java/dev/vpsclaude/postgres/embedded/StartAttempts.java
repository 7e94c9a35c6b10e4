package dev.vpsclaude.postgres.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** Starts a server in spite of what passes by itself: old backends that are still leaving, a port that was just taken. */
record StartAttempts(ServerFolder folder, Cluster cluster, Postmaster postmaster, ServerSettings settings) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final String OLD_BACKENDS = "pre-existing shared memory block";
    private static final String PORT_TAKEN = "could not create any TCP/IP sockets";

    /** The port on which the server now listens. */
    int untilRunning() throws IOException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        keepPreviousLog();
        while (true) {
            int port = settings.mayChoosePort() ? freePort() : settings.port();
            if (startsOn(port)) {
                return port;
            }
            String reason = lastFatalLine();
            if (!passes(reason) || System.nanoTime() > giveUpAt) {
                throw failed(reason, port);
            }
            pause();
        }
    }

    private boolean startsOn(int port) throws IOException {
        cluster.configure(settings, port);
        return postmaster.start();
    }

    private boolean passes(String reason) {
        return reason.contains(OLD_BACKENDS) || (reason.contains(PORT_TAKEN) && settings.mayChoosePort());
    }

    private String lastFatalLine() throws IOException {
        List<String> lines = Files.exists(folder.log()) ? Files.readAllLines(folder.log()) : List.of();
        return lines.stream()
                .filter(line -> line.contains("FATAL:"))
                .reduce("no reason given", (earlier, later) -> later);
    }

    private EmbeddedDatabaseException failed(String reason, int port) {
        return new EmbeddedDatabaseException("The embedded PostgreSQL in %s does not start: %s (see %s)."
                .formatted(folder.path(), told(reason, port), folder.log()));
    }

    private static String told(String reason, int port) {
        if (reason.contains(PORT_TAKEN)) {
            return "port " + port + " of 127.0.0.1 is taken";
        }
        return reason.contains(OLD_BACKENDS)
                ? "processes of the previous server are still at work on its data"
                : reason;
    }

    /** Two logs are kept, so that they do not grow for ever and a crash can still be read about after the restart. */
    private void keepPreviousLog() throws IOException {
        if (Files.exists(folder.log())) {
            Path previous = folder.path().resolve("server.previous.log");
            Files.move(folder.log(), previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while PostgreSQL was starting").initCause(e);
        }
    }
}
