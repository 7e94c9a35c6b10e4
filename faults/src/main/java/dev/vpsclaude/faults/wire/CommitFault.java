package dev.vpsclaude.faults.wire;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is done at the n-th commit of a kind.
 *
 * @param before whether PostgreSQL never hears of the commit; otherwise it commits, and the platform does not hear of that
 */
public record CommitFault(String what, int nth, boolean before, Runnable action, AtomicInteger seen) {

    public static CommitFault at(String what, int nth, boolean before, Runnable action) {
        return new CommitFault(what, nth, before, action, new AtomicInteger());
    }

    public boolean struck() {
        return seen.get() >= nth;
    }

    boolean strikes(Commit commit) {
        return commit.what().equals(what) && seen.incrementAndGet() == nth;
    }
}
