package dev.vpsclaude.postgres.eventstore;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the appends of one node take turns before PostgreSQL makes them: waiting here costs nothing, while waiting for the
 * locked head row costs PostgreSQL more than the append itself. The row alone gives the order; whoever has waited too
 * long here, perhaps for somebody who waits for them, goes on and leaves it to PostgreSQL, which finds out about that.
 */
final class Turns {

    private static final long PATIENCE_MILLIS = 500;

    private final Semaphore turn = new Semaphore(1);

    /** Waits for a turn that lasts until the end of the transaction; a transaction has at most one. */
    void take() {
        if (!TransactionSynchronizationManager.hasResource(this) && acquired()) {
            TransactionSynchronizationManager.bindResource(this, turn);
            TransactionSynchronizationManager.registerSynchronization(new AtTheEnd());
        }
    }

    private boolean acquired() {
        try {
            return turn.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private final class AtTheEnd implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(Turns.this);
            turn.release();
        }
    }
}
