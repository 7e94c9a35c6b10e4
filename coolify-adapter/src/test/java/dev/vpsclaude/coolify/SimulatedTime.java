package dev.vpsclaude.coolify;

import dev.vpsclaude.simulator.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The simulator's time, which stands still until a test moves it; what falls due is done on the way. */
final class SimulatedTime implements Timeline {

    private final TreeMap<Instant, Runnable> due = new TreeMap<>();
    private Instant now = Instant.parse("2026-09-01T10:00:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void after(Duration delay, Runnable work) {
        Instant at = now.plus(delay);
        while (due.containsKey(at)) {
            at = at.plusNanos(1);
        }
        due.put(at, work);
    }

    @Override
    public synchronized void close() {
        due.clear();
    }

    void pass(Duration time) {
        Instant until = now().plus(time);
        for (Runnable work = next(until); work != null; work = next(until)) {
            work.run();
        }
        moveTo(until);
    }

    private synchronized @Nullable Runnable next(Instant until) {
        Map.Entry<Instant, Runnable> first = due.firstEntry();
        if (first == null || first.getKey().isAfter(until)) {
            return null;
        }
        now = first.getKey();
        due.pollFirstEntry();
        return first.getValue();
    }

    private synchronized void moveTo(Instant until) {
        now = until;
    }
}
