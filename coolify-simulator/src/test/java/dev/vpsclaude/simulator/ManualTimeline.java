package dev.vpsclaude.simulator;

import dev.vpsclaude.simulator.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Time that stands still until a test moves it; what falls due on the way is done in order, in the test's thread. */
final class ManualTimeline implements Timeline {

    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparing(Alarm::at).thenComparingInt(Alarm::order));
    private Instant now = Instant.parse("2026-09-01T10:00:00Z");
    private int order;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void after(Duration delay, Runnable work) {
        alarms.add(new Alarm(now.plus(delay), order++, work));
    }

    @Override
    public synchronized void close() {
        alarms.clear();
    }

    void advance(Duration duration) {
        Instant until = now().plus(duration);
        for (Alarm due = nextDue(until); due != null; due = nextDue(until)) {
            due.work().run();
        }
        moveTo(until);
    }

    private synchronized @Nullable Alarm nextDue(Instant until) {
        Alarm next = alarms.peek();
        if (next == null || next.at().isAfter(until)) {
            return null;
        }
        now = next.at();
        return alarms.poll();
    }

    private synchronized void moveTo(Instant until) {
        now = until;
    }

    private record Alarm(Instant at, int order, Runnable work) {}
}
