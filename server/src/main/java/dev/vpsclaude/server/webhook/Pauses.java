package dev.vpsclaude.server.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: doubling, with jitter so that many who failed together do not come back together. */
record Pauses(Duration first, Duration longest, RandomGenerator random) {

    /** @param failures how many there were before this one */
    Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(failures, 30);
        long full = Math.max(1, Math.min(longest.toMillis(), doubled));
        return Duration.ofMillis(random.nextLong(full - full / 2, full + 1));
    }
}
