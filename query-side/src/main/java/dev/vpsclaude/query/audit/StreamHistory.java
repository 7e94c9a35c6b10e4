package dev.vpsclaude.query.audit;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** Where the beginning of any stream can be read again. */
@FunctionalInterface
public interface StreamHistory {

    /** Its first events as they are stored, as many as asked for. */
    List<? extends DomainEventMessage<?>> of(String stream, int first);
}
