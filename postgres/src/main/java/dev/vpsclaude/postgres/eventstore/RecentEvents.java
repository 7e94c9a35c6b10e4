package dev.vpsclaude.postgres.eventstore;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest events, kept in memory for readers that keep up. It holds an unbroken run of positions; what arrives out of
 * turn only raises the known head, and readers fetch it from the table. It can be behind but never wrong.
 */
final class RecentEvents {

    private final @Nullable StoredEvent[] slots;
    private long first = 1;
    private long last;
    private long knownHead;
    private final long mostLetters;
    private long letters;

    /**
     * @param capacity how many events are kept
     * @param mostLetters how many letters they may have together; the newest event is kept in any case
     */
    RecentEvents(int capacity, long mostLetters) {
        slots = new StoredEvent[capacity];
        this.mostLetters = mostLetters;
    }

    /** How many letters are kept. */
    synchronized long letters() {
        return letters;
    }

    /** Takes events that are committed and visible to everybody. */
    synchronized void add(List<StoredEvent> committed) {
        committed.forEach(this::add);
    }

    /** Somebody says that the history goes on to this position. */
    synchronized void noteHead(long position) {
        knownHead = Math.max(knownHead, position);
    }

    /** The events after a position, if memory has all of them; empty when the table has to be asked. */
    synchronized Optional<List<StoredEvent>> after(long position, int limit) {
        if (last < first || position + 1 < first || knownHead > last) {
            return Optional.empty();
        }
        List<StoredEvent> found = new ArrayList<>();
        for (long next = position + 1; next <= last && found.size() < limit; next++) {
            found.add(requireNonNull(slots[slot(next)]));
        }
        return Optional.of(found);
    }

    private void add(StoredEvent event) {
        long position = event.position();
        noteHead(position);
        if (position <= last) {
            return;
        }
        if (position != last + 1) {
            forgetBefore(last + 1);
            first = position;
        }
        forgetBefore(position - slots.length + 1);
        slots[slot(position)] = event;
        last = position;
        letters += event.size();
        while (letters > mostLetters && first < last) {
            forgetBefore(first + 1);
        }
    }

    private void forgetBefore(long position) {
        for (; first < position; first++) {
            letters -= requireNonNull(slots[slot(first)]).size();
            slots[slot(first)] = null;
        }
    }

    private int slot(long position) {
        return (int) (position % slots.length);
    }
}
