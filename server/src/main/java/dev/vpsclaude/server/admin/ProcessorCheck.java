package dev.vpsclaude.server.admin;

import static dev.vpsclaude.server.admin.HealthCode.PROCESSOR_BEHIND;
import static dev.vpsclaude.server.admin.HealthCode.PROCESSOR_PAUSED;
import static dev.vpsclaude.server.admin.HealthCode.PROCESSOR_STOPPED;

import dev.vpsclaude.postgres.eventstore.PostgresEventStore;
import dev.vpsclaude.server.admin.HealthAnswers.Finding;
import dev.vpsclaude.server.processor.Pauses;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.stereotype.Component;

/** Whether the processors that this node has get on. */
@Component
class ProcessorCheck {

    /** More than a burst leaves behind for a moment. */
    private static final long FAR = 5_000;

    private final Configuration axon;
    private final PostgresEventStore store;
    private final Pauses pauses;

    ProcessorCheck(Configuration axon, PostgresEventStore store, Pauses pauses) {
        this.axon = axon;
        this.store = store;
        this.pauses = pauses;
    }

    List<Finding> findings() {
        long head = store.head();
        Stream<Finding> paused =
                pauses.names().stream().map(name -> PROCESSOR_PAUSED.found("The processor " + name + "."));
        return Stream.concat(paused, onThisNode(head)).toList();
    }

    private Stream<Finding> onThisNode(long head) {
        return axon.eventProcessingConfiguration().eventProcessors().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof StreamingEventProcessor)
                .flatMap(entry -> findings(entry.getKey(), (StreamingEventProcessor) entry.getValue(), head));
    }

    private static Stream<Finding> findings(String name, StreamingEventProcessor processor, long head) {
        Map<Integer, EventTrackerStatus> segments = processor.processingStatus();
        if (!processor.isRunning() || segments.values().stream().anyMatch(EventTrackerStatus::isErrorState)) {
            return Stream.of(PROCESSOR_STOPPED.found("The processor " + name + "."));
        }
        long behind = segments.values().stream()
                .mapToLong(segment -> head - segment.getCurrentPosition().orElse(0))
                .max()
                .orElse(0);
        return behind > FAR
                ? Stream.of(PROCESSOR_BEHIND.found("The processor " + name + " is " + behind + " events behind."))
                : Stream.empty();
    }
}
