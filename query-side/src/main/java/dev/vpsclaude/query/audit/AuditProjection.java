package dev.vpsclaude.query.audit;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Enters every event of whatever kind, a whole batch with one statement, in the transaction that also keeps how far it has
 * read.
 */
@ProcessingGroup("audit")
public class AuditProjection {

    private static final String BATCH = AuditProjection.class.getName();

    private final AuditLog log;
    private final States states;
    private final EventWords words;

    AuditProjection(AuditLog log, StreamHistory history, EventWords words) {
        this.log = log;
        this.states = new States(history, words);
        this.words = words;
    }

    @EventHandler
    void on(Object payload, DomainEventMessage<?> event, TrackingToken token, UnitOfWork<?> work) {
        AuditBatch batch = work.getOrComputeResource(BATCH, key -> begin(work));
        batch.add(event, token.position().orElseThrow());
    }

    /** Refuses: what is no event could not be made anew, and a log that can be written again proves nothing. */
    @ResetHandler
    void reset() {
        throw new UnsupportedOperationException("The audit log is written once: it cannot be made anew from events.");
    }

    private AuditBatch begin(UnitOfWork<?> work) {
        AuditBatch batch = new AuditBatch(log, states, words);
        work.onPrepareCommit(w -> {
            batch.enter();
            w.afterCommit(committed -> batch.keep());
        });
        return batch;
    }
}
