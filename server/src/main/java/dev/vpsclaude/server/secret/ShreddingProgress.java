package dev.vpsclaude.server.secret;

import java.util.Collection;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.stereotype.Component;

/** How far this node has read the history for the sake of secrets. */
@Component
class ShreddingProgress {

    private final Configuration axon;

    ShreddingProgress(Configuration axon) {
        this.axon = axon;
    }

    /**
     * Whether this node reads it and knows all of it. While it does not, what an event has superseded may be what the next one,
     * which nobody has taken yet, names again.
     */
    boolean isAtHead() {
        Collection<EventTrackerStatus> segments = axon.eventProcessingConfiguration()
                .eventProcessor("equipment", StreamingEventProcessor.class)
                .map(processor -> processor.processingStatus().values())
                .orElse(List.of());
        return !segments.isEmpty() && segments.stream().allMatch(it -> it.isCaughtUp() && !it.isErrorState());
    }
}
