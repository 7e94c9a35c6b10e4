package dev.vpsclaude.postgres.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/**
 * One reader's way through the history. It calls back as soon as there is more, which spares Axon's processors the half
 * second that they otherwise sleep. Not for use by several threads, except for the callback.
 */
final class EventStream implements TrackingEventStream {

    private static final int PAGE = 1000;

    /** How long an idle reader trusts that it would have been told of an append, before it looks for itself. */
    private static final long TRUST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final EventTable table;
    private final RecentEvents recent;
    private final Appends appends;
    private final Deque<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
    private long position;
    private long askedTable = System.nanoTime() - TRUST_NANOS;
    private Runnable callback = () -> {};

    EventStream(EventTable table, RecentEvents recent, Appends appends, long position) {
        this.table = table;
        this.recent = recent;
        this.appends = appends;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(buffer.getFirst()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        fill();
        while (buffer.isEmpty() && System.nanoTime() < end) {
            long left = Math.min(end - System.nanoTime(), TRUST_NANOS);
            appends.await(TimeUnit.NANOSECONDS.toMillis(left));
            fill();
        }
        return !buffer.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            Thread.onSpinWait();
        }
        return buffer.removeFirst();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable newCallback) {
        appends.stopListening(callback);
        callback = newCallback;
        appends.listen(newCallback);
        return true;
    }

    @Override
    public void close() {
        appends.stopListening(callback);
    }

    private void fill() {
        if (buffer.isEmpty()) {
            take(next());
        }
    }

    private List<StoredEvent> next() {
        Optional<List<StoredEvent>> inMemory = recent.after(position, PAGE);
        if (inMemory.isPresent() && (!inMemory.get().isEmpty() || System.nanoTime() - askedTable < TRUST_NANOS)) {
            return inMemory.get();
        }
        askedTable = System.nanoTime();
        return table.after(position, PAGE);
    }

    private void take(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            buffer.addLast(event.tracked());
            position = event.position();
        }
    }
}
