package dev.vpsclaude.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a JVM of its own. */
public final class ChildJvm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 10;

    private final Process process;
    private final int port;
    private final Duration readyAfter;

    private ChildJvm(Process process, int port, Duration readyAfter) {
        this.process = process;
        this.port = port;
        this.readyAfter = readyAfter;
    }

    /**
     * Starts a server with the JDK of this one and its default settings, and waits until it answers {@code /health}.
     *
     * @param variables in addition to {@code PORT}, which is a free one
     * @param log takes what it prints
     */
    public static ChildJvm start(List<String> arguments, Map<String, String> variables, Path log) {
        return startCommand(java(arguments), variables, log);
    }

    /** The same for a command that becomes the server. */
    public static ChildJvm startCommand(List<String> command, Map<String, String> variables, Path log) {
        int port = freePort();
        long begin = System.nanoTime();
        Process process = run(command, withPort(variables, port), ProcessBuilder.Redirect.to(log.toFile()));
        awaitHealth(process, port, log);
        return new ChildJvm(process, port, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Starts a program that speaks to us on its standard output. */
    public static Process launch(
            List<String> arguments, Map<String, String> variables, ProcessBuilder.Redirect output) {
        return run(java(arguments), variables, output);
    }

    private static List<String> java(List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(arguments);
        return line;
    }

    private static Process run(List<String> command, Map<String, String> variables, ProcessBuilder.Redirect output) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output);
        builder.redirectError(output == ProcessBuilder.Redirect.PIPE ? ProcessBuilder.Redirect.DISCARD : output);
        builder.environment().keySet().removeIf(name -> name.startsWith("COOLIFY_") || name.startsWith("DATABASE_"));
        // A client of the bench asks as often as it gets answers.
        builder.environment().put("VPSCLAUDE_REQUESTS_AMINUTE", "100000000");
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** How long it took from the start of the process to the first good answer. */
    public Duration readyAfter() {
        return readyAfter;
    }

    /** Asks it to stop and waits for that. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> withPort(Map<String, String> variables, int port) {
        Map<String, String> all = new java.util.HashMap<>(variables);
        all.put("PORT", Integer.toString(port));
        return all;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitHealth(Process process, int port, Path log) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!healthy(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("A server did not start, see " + log);
            }
            Pause.millis(POLL_MILLIS);
        }
    }

    private static boolean healthy(int port) {
        try {
            URI health = URI.create("http://127.0.0.1:" + port + "/health");
            return ((HttpURLConnection) health.toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
