package dev.vpsclaude.server.axon;

import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.postgres.eventstore.PostgresEventStore;
import dev.vpsclaude.query.environment.EnvironmentHistory;
import dev.vpsclaude.query.environment.StampedEvent;
import java.util.List;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;

/** The history of an environment out of the event store. */
record StoredHistory(PostgresEventStore store) implements EnvironmentHistory {

    @Override
    public List<StampedEvent> of(EnvironmentId environment) {
        return store.ofStream(environment.text()).stream()
                .map(StoredHistory::stamped)
                .toList();
    }

    private static StampedEvent stamped(GenericTrackedDomainEventMessage<?> event) {
        long position = event.trackingToken().position().orElseThrow();
        return new StampedEvent(
                (EnvironmentEvent) event.getPayload(),
                new Stamp(event.getSequenceNumber(), position, event.getTimestamp()));
    }
}
