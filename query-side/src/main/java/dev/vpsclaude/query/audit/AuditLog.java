package dev.vpsclaude.query.audit;

import dev.vpsclaude.messages.audit.AuditEntry;
import dev.vpsclaude.messages.audit.AuditNote;
import dev.vpsclaude.query.audit.AuditTable.Head;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.common.transaction.TransactionManager;

/** Adds to the log. Only one transaction at a time does, on all nodes together, so that no number is missing or used twice. */
public final class AuditLog {

    private final AuditTable table;
    private final TransactionManager transactions;

    AuditLog(AuditTable table, TransactionManager transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    /**
     * Enters what is no event, in a transaction of its own; it is in the log when this returns.
     *
     * @param note makes the note, given the time by the clock of the database
     */
    public void enter(Function<Instant, AuditNote> note) {
        transactions.executeInTransaction(() -> {
            Head head = table.lock();
            add(head, List.of(note.apply(head.now().toInstant())), head.position());
        });
    }

    Head lock() {
        return table.lock();
    }

    /** Enters these after the head that this transaction holds. */
    void add(Head head, List<AuditNote> notes, long position) {
        List<AuditEntry> entries = new ArrayList<>(notes.size());
        Chain end = head.chain();
        for (AuditNote note : notes) {
            AuditEntry entry = end.next(note);
            entries.add(entry);
            end = Chain.endingWith(entry);
        }
        table.add(entries, position);
    }
}
