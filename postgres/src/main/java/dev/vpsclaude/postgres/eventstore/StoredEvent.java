package dev.vpsclaude.postgres.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;

/**
 * An event and its position in the history of everything.
 *
 * @param size how many letters its payload has as it is stored, which is about what it takes in memory
 */
record StoredEvent(long position, DomainEventMessage<?> message, int size) {

    GenericTrackedDomainEventMessage<?> tracked() {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(position), message);
    }

    /**
     * The message as it will be read back: PostgreSQL keeps microseconds, and what is handed on from memory must not
     * differ from what a rebuild reads from disk.
     */
    static DomainEventMessage<?> storable(EventMessage<?> event) {
        if (!(event instanceof DomainEventMessage<?> domain)) {
            throw new IllegalArgumentException("Only events of aggregates are stored, not " + event.getPayloadType());
        }
        Instant at = domain.getTimestamp().truncatedTo(ChronoUnit.MICROS);
        return new GenericDomainEventMessage<>(
                domain.getType(),
                domain.getAggregateIdentifier(),
                domain.getSequenceNumber(),
                domain.getPayload(),
                domain.getMetaData(),
                domain.getIdentifier(),
                at);
    }
}
