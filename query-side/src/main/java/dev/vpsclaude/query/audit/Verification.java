package dev.vpsclaude.query.audit;

import java.util.List;

/**
 * What came of reading the whole log.
 *
 * @param entries how many there are
 * @param events how many of them are of events
 * @param hash of the last one, in hexadecimal
 * @param anchored how many signed heads were compared
 * @param anchoredTo the number of the newest entry that a signed head vouches for; 0 for none
 * @param flaws the first of them; empty when the log is as it was written
 */
public record Verification(long entries, long events, String hash, int anchored, long anchoredTo, List<Flaw> flaws) {

    public Verification {
        flaws = List.copyOf(flaws);
    }

    /** Whether nothing was found. */
    public boolean holds() {
        return flaws.isEmpty();
    }
}
