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

    private final int capacity;
    private final Map<String, List<DomainEventMessage<?>>> streams = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    /** @param capacity how many events are kept at the most, over all streams */
    Histories(int capacity) {
        this.capacity = capacity;
    }

    /** The stream's events from version 0 on, as far as they are known. */
    synchronized List<DomainEventMessage<?>> known(String stream) {
        return List.copyOf(streams.getOrDefault(stream, List.of()));
    }

    /** Takes committed events; those that do not follow what is known are not kept. */
    synchronized void add(DomainEventMessage<?> event) {
        List<DomainEventMessage<?>> stream = streams.getOrDefault(event.getAggregateIdentifier(), new ArrayList<>());
        if (event.getSequenceNumber() == stream.size()) {
            stream.add(event);
            streams.put(event.getAggregateIdentifier(), stream);
            size++;
            forgetOldest();
        }
    }

    private void forgetOldest() {
        var oldest = streams.entrySet().iterator();
        while (size > capacity && oldest.hasNext()) {
            size -= oldest.next().getValue().size();
            oldest.remove();
        }
    }
}
