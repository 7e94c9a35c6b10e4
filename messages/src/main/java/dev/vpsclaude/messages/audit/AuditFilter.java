package dev.vpsclaude.messages.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted: those for which everything holds that is not absent.
 *
 * @param from at this time or later
 * @param to before this time
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable String owner,
        @Nullable String target,
        @Nullable String action,
        @Nullable AuditOutcome outcome,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String correlation) {

    /** The same of one owner alone. */
    public AuditFilter ownedBy(String theirs) {
        return new AuditFilter(actor, theirs, target, action, outcome, from, to, correlation);
    }

    /** The same about one thing alone. */
    public AuditFilter about(String thing) {
        return new AuditFilter(actor, owner, thing, action, outcome, from, to, correlation);
    }
}
