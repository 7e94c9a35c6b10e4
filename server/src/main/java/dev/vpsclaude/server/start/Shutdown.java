package dev.vpsclaude.server.start;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Closes the platform when the JVM is told to end, also when that happens while it is still starting. */
public final class Shutdown {

    /** A start takes seconds; one that hangs must not keep the JVM from ending. */
    private static final long PATIENCE_SECONDS = 30;

    private final CompletableFuture<AutoCloseable> started = new CompletableFuture<>();

    private Shutdown() {}

    /** From now on the end of the JVM waits for the start that is handed to {@link #closes}, and undoes it. */
    public static Shutdown register() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "shutdown"));
        return shutdown;
    }

    /** Starts, and closes what has been started when the JVM ends. A start that fails has nothing to be closed. */
    public <T extends AutoCloseable> T closes(Supplier<T> start) {
        try {
            T running = start.get();
            started.complete(running);
            return running;
        } catch (Throwable failed) {
            started.completeExceptionally(failed);
            throw failed;
        }
    }

    private void run() {
        try {
            started.get(PATIENCE_SECONDS, SECONDS).close();
        } catch (ExecutionException failedStart) {
            // It has closed what it had opened, and its thread tells why.
        } catch (TimeoutException hangs) {
            System.err.println("The start has not come to its end; what it had begun is left to the next one.");
        } catch (Exception e) {
            System.err.println("Something did not stop cleanly: " + e);
        }
    }
}
