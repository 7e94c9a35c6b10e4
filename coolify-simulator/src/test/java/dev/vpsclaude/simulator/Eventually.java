package dev.vpsclaude.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what another thread brings about, and gives up loudly. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Eventually() {}

    static void eventually(String what, BooleanSupplier condition) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Not within " + PATIENCE + ": " + what);
            }
            Thread.sleep(5);
        }
    }
}
