package dev.vpsclaude.faults.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One running platform, a child process of the suite. */
public final class Node implements AutoCloseable {

    private static final String READY = "VPS-Claude is ready: ";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final long began = System.nanoTime();

    private Node(Process process, Path log) {
        this.process = process;
        Thread.ofPlatform().daemon().name("log-of-" + process.pid()).start(() -> keep(process.inputReader(UTF_8), log));
    }

    /** Starts it; {@link #ready} waits. What it prints is added to the log. */
    static Node start(Program program, Map<String, String> variables, List<String> properties, Path log) {
        List<String> line = new ArrayList<>(List.of(Program.java()));
        line.addAll(program.arguments(properties));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(COOLIFY|DATABASE|VPSCLAUDE|SPRING)_.*"));
        builder.environment().putAll(variables);
        try {
            Node node = new Node(builder.start(), log);
            Runtime.getRuntime().addShutdownHook(new Thread(node.process::destroyForcibly));
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers; gives the time that the start took. */
    Duration ready() {
        try {
            address.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return Duration.ofNanos(System.nanoTime() - began);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("A platform did not start", e);
        }
    }

    URI address() {
        return address.join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops it where it is, until {@link #thaw}. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    /** Asks it to end, as an operator would. */
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

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(BufferedReader lines, Path log) {
        try (PrintWriter out = new PrintWriter(
                Files.newBufferedWriter(log, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND), true)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(line);
                if (line.startsWith(READY)) {
                    address.complete(URI.create(line.substring(READY.length()).strip()));
                }
            }
            address.completeExceptionally(new IllegalStateException("it ended before it was ready, see " + log));
        } catch (IOException ended) {
            address.completeExceptionally(ended);
        }
    }
}
