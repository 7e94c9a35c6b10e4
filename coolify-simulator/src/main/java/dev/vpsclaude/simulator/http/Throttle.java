package dev.vpsclaude.simulator.http;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** So many calls per user and minute; the minute begins with its first call (contract 1.4). */
final class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int limit;
    private final Supplier<Instant> now;
    private final Map<String, Window> windows = new HashMap<>();

    Throttle(int limit, Supplier<Instant> now) {
        this.limit = limit;
        this.now = now;
    }

    /** Counts one call. */
    synchronized Verdict count(String caller) {
        Instant moment = now.get();
        Window window = windows.merge(
                caller, new Window(moment.plus(WINDOW), 1), (old, fresh) -> old.isOver(moment) ? fresh : old.next());
        return new Verdict(limit, window.calls(), Duration.between(moment, window.end()), window.end());
    }

    private record Window(Instant end, int calls) {

        boolean isOver(Instant moment) {
            return !moment.isBefore(end);
        }

        Window next() {
            return new Window(end, calls + 1);
        }
    }

    /** How a caller stands after a call. */
    record Verdict(int limit, int calls, Duration left, Instant end) {

        boolean exceeded() {
            return calls > limit;
        }

        Answer marked(Answer answer) {
            return answer.with("X-RateLimit-Limit", Integer.toString(limit))
                    .with("X-RateLimit-Remaining", Integer.toString(Math.max(0, limit - calls)));
        }

        Answer refused(Request request) {
            return marked(Problems.tooManyAttempts(request))
                    .with("Retry-After", Long.toString(Math.max(1, left.toSeconds())))
                    .with("X-RateLimit-Reset", Long.toString(end.getEpochSecond()));
        }
    }
}
