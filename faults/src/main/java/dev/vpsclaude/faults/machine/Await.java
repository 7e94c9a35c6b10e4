package dev.vpsclaude.faults.machine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what is to come true, looking every few milliseconds; never for a time that somebody guessed. */
public final class Await {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Await() {}

    /** @throws Unmet when it has not come true by then */
    public static void until(String what, Duration patience, BooleanSupplier condition) {
        until(() -> what, patience, condition);
    }

    /** @param what tells at the end how things stand */
    public static void until(Supplier<String> what, Duration patience, BooleanSupplier condition) {
        if (!within(patience, condition)) {
            throw new Unmet("after " + patience.toSeconds() + " s still not: " + what.get());
        }
    }

    /** Whether it came true by then. */
    public static boolean within(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }

    /** What was waited for did not come. */
    public static final class Unmet extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unmet(String message) {
            super(message);
        }
    }
}
