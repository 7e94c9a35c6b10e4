package dev.vpsclaude.saga;

import java.time.Duration;
import org.axonframework.config.Configuration;
import org.axonframework.config.SagaConfiguration;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ScopeAware;
import org.axonframework.messaging.ScopeDescriptor;

/**
 * Events that no process could handle when they came, each a deadline of its own: the processes get it once more whenever
 * that is due, until they handle it. A repaired program thus catches up by itself, and nobody waits behind the event.
 */
public final class PutOffEvents implements ScopeAware {

    /** What their deadlines are called. */
    public static final String DEADLINE = "put-off-event";

    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);

    /** All processes: which of them is concerned, the event says. */
    record Processes() implements ScopeDescriptor {
        @Override
        public String scopeDescription() {
            return "processes";
        }
    }

    private final Configuration axon;

    public PutOffEvents(Configuration axon) {
        this.axon = axon;
    }

    /** Becomes true with the transaction in which it is asked for. */
    static void putOff(Object event, DeadlineManager deadlines) {
        deadlines.schedule(FIRST_DELAY, DEADLINE, event, new Processes());
    }

    @Override
    public boolean canResolve(ScopeDescriptor scope) {
        return scope instanceof Processes;
    }

    @Override
    public void send(Message<?> message, ScopeDescriptor scope) throws Exception {
        EventMessage<?> event = GenericEventMessage.asEventMessage(message.getPayload());
        for (SagaConfiguration<?> saga : axon.eventProcessingConfiguration().sagaConfigurations()) {
            EventHandlerInvoker processes = saga.manager();
            if (processes.canHandle(event, Segment.ROOT_SEGMENT)) {
                processes.handle(event, Segment.ROOT_SEGMENT);
            }
        }
    }
}
