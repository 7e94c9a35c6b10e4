package dev.vpsclaude.coolify;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A bucket for this process: refilled evenly, with room for a burst. Coolify counts in fixed minutes, so burst and refill
 * together must stay below its 200 (contract section 1.4).
 */
final class CoolifyTokenBucket implements CoolifyPace {

    private static final int BURST = 40;

    private final LongSupplier nanoClock;
    private final long interval;
    private long paidUntil;

    CoolifyTokenBucket(int requestsPerMinute, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.interval = Duration.ofMinutes(1).toNanos() / requestsPerMinute;
        this.paidUntil = nanoClock.getAsLong() - BURST * interval;
    }

    @Override
    public void beforeRequest() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(reserve());
    }

    /** Takes a place in the line. @return the nanoseconds until it is ours, zero or less for at once */
    synchronized long reserve() {
        long now = nanoClock.getAsLong();
        paidUntil = Math.max(paidUntil, now - BURST * interval) + interval;
        return paidUntil - now;
    }
}
