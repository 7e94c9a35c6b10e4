package dev.vpsclaude.server.limit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Counts the requests of each caller in windows of a minute, which begin with the first of them. Each node counts for itself:
 * a count that all share would cost every request a write to the database, reading ones included.
 */
public final class RequestCounts {

    /** How long a window is. */
    public static final Duration WINDOW = Duration.ofMinutes(1);

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /**
     * How a caller stands.
     *
     * @param most that are answered in a window
     * @param left of them, after this request
     * @param seconds until the next window may begin, rounded up
     * @param isOver whether this request was one too many
     */
    public record Count(int most, int left, int seconds, boolean isOver) {}

    private record Window(long begun, int requests) {}

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final AtomicLong tidied;
    private final int most;
    private final LongSupplier nanos;

    /** @param nanos a clock that never goes back */
    RequestCounts(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.tidied = new AtomicLong(nanos.getAsLong());
    }

    /** One more request of this caller. */
    public Count count(String caller) {
        long now = nanos.getAsLong();
        tidy(now);
        Window window = requireNonNull(windows.compute(
                caller,
                (key, present) -> present == null || isOver(present, now) ? new Window(now, 1) : next(present)));
        int seconds = (int) Math.ceilDiv(window.begun() + WINDOW.toNanos() - now, NANOS_PER_SECOND);
        return new Count(most, Math.max(0, most - window.requests()), seconds, window.requests() > most);
    }

    /** How many callers are remembered. */
    int size() {
        return windows.size();
    }

    private Window next(Window window) {
        return new Window(window.begun(), Math.min(most, window.requests()) + 1);
    }

    /** Once in a window all that are over are forgotten, so that whoever came once is not remembered for ever. */
    private void tidy(long now) {
        long last = tidied.get();
        if (now - last >= WINDOW.toNanos() && tidied.compareAndSet(last, now)) {
            windows.values().removeIf(window -> isOver(window, now));
        }
    }

    private static boolean isOver(Window window, long now) {
        return now - window.begun() >= WINDOW.toNanos();
    }
}
