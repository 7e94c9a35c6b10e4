package dev.vpsclaude.coolify;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failed attempt: doubling from 1 to 15 seconds, with jitter so that many do not come at once. */
record Backoff(RandomGenerator random) {

    private static final long SHORTEST = 1_000;
    private static final long LONGEST = 15_000;

    Duration after(int attempts) {
        long full = Math.min(LONGEST, SHORTEST << Math.min(attempts, 4));
        return Duration.ofMillis(Math.max(SHORTEST, random.nextLong(full / 2, full + 1)));
    }

    /** As long as Coolify asks for, if that is longer. */
    Duration after(int attempts, CoolifyTrouble trouble) {
        Duration asked = trouble instanceof CoolifyTrouble.Passing passing ? passing.after() : Duration.ZERO;
        Duration own = after(attempts);
        return asked.compareTo(own) > 0 ? asked : own;
    }
}
