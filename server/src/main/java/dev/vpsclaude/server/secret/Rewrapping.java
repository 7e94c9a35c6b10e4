package dev.vpsclaude.server.secret;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings all values under the primary master key, a few in each transaction, so that whoever is killed in between leaves
 * nothing half done and whoever comes next goes on. A value opens before, meanwhile and afterwards.
 */
@Component
class Rewrapping {

    private static final int AT_ONCE = 100;
    private static final UUID BEGINNING = new UUID(0, 0);

    private final WrappingTable table;
    private final Envelope envelope;
    private final MasterKeys keys;
    private final TransactionTemplate transactions;
    private final int atOnce;

    @Autowired
    Rewrapping(WrappingTable table, Envelope envelope, MasterKeys keys, PlatformTransactionManager transactions) {
        this(table, envelope, keys, transactions, AT_ONCE);
    }

    Rewrapping(
            WrappingTable table,
            Envelope envelope,
            MasterKeys keys,
            PlatformTransactionManager transactions,
            int atOnce) {
        this.table = table;
        this.envelope = envelope;
        this.keys = keys;
        this.transactions = new TransactionTemplate(transactions);
        this.atOnce = atOnce;
    }

    /** Goes over all values once. @return how many were brought under the primary key */
    int round() {
        int rewrapped = 0;
        Optional<UUID> after = Optional.of(BEGINNING);
        while (after.isPresent()) {
            UUID behind = after.get();
            Batch batch = transactions.execute(status -> batch(behind));
            rewrapped += batch.rewrapped();
            after = batch.next();
        }
        return rewrapped;
    }

    private Batch batch(UUID after) {
        List<SealedRow> rows = table.lock(keys.primary().id(), keys.byId().keySet(), after, atOnce);
        int rewrapped = (int) rows.stream().filter(this::rewrap).count();
        return new Batch(
                rewrapped,
                rows.size() < atOnce
                        ? Optional.empty()
                        : Optional.of(rows.getLast().ref().id().uuid()));
    }

    private boolean rewrap(SealedRow row) {
        Optional<SealedRow> rewrapped = envelope.rewrapped(row);
        rewrapped.ifPresentOrElse(table::rewrap, () -> mark(row));
        return rewrapped.isPresent();
    }

    /** It stays as it is, for the day on which the key is given after all. */
    private void mark(SealedRow row) {
        if (!WrappingTable.NONE_KNOWN.equals(row.masterKey())) {
            table.rewrap(row.wrappedBy(WrappingTable.NONE_KNOWN, row.wrappedKey()));
        }
    }

    /** @param next behind which value the next batch begins, if there is one */
    private record Batch(int rewrapped, Optional<UUID> next) {}
}
