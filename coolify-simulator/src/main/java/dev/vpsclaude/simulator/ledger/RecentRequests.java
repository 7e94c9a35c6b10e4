package dev.vpsclaude.simulator.ledger;

import dev.vpsclaude.simulator.fault.Outcome;
import dev.vpsclaude.simulator.http.Delivery;
import dev.vpsclaude.simulator.http.Request;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** The last requests, reading ones too, and how many there were; in memory only. */
public final class RecentRequests {

    private static final int MOST = 50;

    private final Supplier<Instant> now;
    private final Redaction redaction;
    private final Deque<Line> lines = new ArrayDeque<>();
    private long count;

    public RecentRequests(Supplier<Instant> now, Redaction redaction) {
        this.now = now;
        this.redaction = redaction;
    }

    synchronized void add(Request request, Outcome outcome) {
        count++;
        lines.addFirst(new Line(
                now.get(),
                request.method(),
                redaction.withoutTokens(request.path()),
                outcome.answer().status(),
                outcome.answer().delivery() instanceof Delivery.Dropped,
                outcome.faults()));
        if (lines.size() > MOST) {
            lines.removeLast();
        }
    }

    /** Newest first. */
    public synchronized List<Line> all() {
        return List.copyOf(lines);
    }

    public synchronized long count() {
        return count;
    }

    public record Line(Instant at, String method, String path, int status, boolean dropped, List<String> faults) {}
}
