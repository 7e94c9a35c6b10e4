package dev.vpsclaude.coolify;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How many calls a minute are made: some at once, the others evenly. No minute, wherever it begins, has more than all of
 * them; Coolify counts from the first call of its minute, and would count a burst at both ends of ours (contract 1.4).
 *
 * @param atOnce how many calls may be made at once after a silence
 * @param apart the time between calls when there are more
 */
record Allowance(int atOnce, Duration apart) {

    /** A few are kept back, as a call may arrive later than it was let through, and then two minutes share it. */
    static Allowance of(int requests, Duration minute) {
        int most = Math.max(1, requests - requests / 50);
        int atOnce = Math.max(1, most / 10);
        Duration apart = minute.dividedBy(most - atOnce + 1);
        // Up to the next microsecond, which is as fine as PostgreSQL's times are: rounded down, a minute would hold one
        // more.
        return new Allowance(atOnce, apart.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS));
    }

    /** What is left of the calls at once for those who may not wait, when others take theirs. */
    Duration kept() {
        return apart.multipliedBy(atOnce / 3);
    }

    Duration full() {
        return apart.multipliedBy(atOnce);
    }
}
