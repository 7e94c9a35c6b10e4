package dev.vpsclaude.postgres.eventstore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What has been read of streams before. History never changes, so that what is kept is never stale: it can only be
 * incomplete at its end, and whoever reads asks the table for the rest. The least recently used streams are forgotten.
 */
final class Histories {

    /** What is known of one stream. */
    private static final class Stream {

        private final List<DomainEventMessage<?>> events = new ArrayList<>();
        private long letters;
    }

    private final int capacity;
    private final long mostLetters;
    private final Map<String, Stream> streams = new LinkedHashMap<>(16, 0.75f, true);
    private int size;
    private long letters;

    /**
     * @param capacity how many events are kept at the most, over all streams
     * @param mostLetters how many letters they may have together
     */
    Histories(int capacity, long mostLetters) {
        this.capacity = capacity;
        this.mostLetters = mostLetters;
    }

    /** The stream's events from version 0 on, as far as they are known. */
    synchronized List<DomainEventMessage<?>> known(String stream) {
        Stream known = streams.get(stream);
        return known == null ? List.of() : List.copyOf(known.events);
    }

    /** How many letters are kept. */
    synchronized long letters() {
        return letters;
    }

    /** Takes committed events; those that do not follow what is known are not kept. */
    synchronized void add(StoredEvent stored) {
        DomainEventMessage<?> event = stored.message();
        Stream stream = streams.getOrDefault(event.getAggregateIdentifier(), new Stream());
        if (event.getSequenceNumber() == stream.events.size()) {
            stream.events.add(event);
            stream.letters += stored.size();
            streams.put(event.getAggregateIdentifier(), stream);
            size++;
            letters += stored.size();
            forgetOldest();
        }
    }

    private void forgetOldest() {
        var oldest = streams.entrySet().iterator();
        while ((size > capacity || letters > mostLetters) && oldest.hasNext()) {
            Stream stream = oldest.next().getValue();
            size -= stream.events.size();
            letters -= stream.letters;
            oldest.remove();
        }
    }
}
