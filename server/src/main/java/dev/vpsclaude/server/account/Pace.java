package dev.vpsclaude.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often something may be tried. Says nothing about where that is counted. */
sealed interface Pace {

    /**
     * What was tried so far.
     *
     * @param taken how often it was tried
     * @param since from when on that counts
     */
    record Tries(int taken, Instant since) {}

    /** How long the next one has to wait; empty when it may be tried now. */
    Optional<Duration> wait(Tries tries, Instant now);

    /** What was tried, once it was tried now as well. */
    Tries oneMore(Tries tries, Instant now);

    /** So many in each stretch of time, which begins with the first of them. */
    record Window(int most, Duration length) implements Pace {

        @Override
        public Optional<Duration> wait(Tries tries, Instant now) {
            return isOver(tries, now) || tries.taken() < most
                    ? Optional.empty()
                    : Optional.of(Duration.between(now, tries.since().plus(length)));
        }

        @Override
        public Tries oneMore(Tries tries, Instant now) {
            return isOver(tries, now) ? new Tries(1, now) : new Tries(tries.taken() + 1, tries.since());
        }

        private boolean isOver(Tries tries, Instant now) {
            return !now.isBefore(tries.since().plus(length));
        }
    }

    /**
     * The first few at once, and twice the time between two of them with each one more. The time ends by itself, and trying
     * meanwhile does not make it longer: nobody can lock another out for good.
     */
    record GrowingDelay(int free, Duration first, Duration longest, Duration forgotten) implements Pace {

        private static final int ENOUGH_DOUBLING = 20;

        @Override
        public Optional<Duration> wait(Tries tries, Instant now) {
            Duration left = Duration.between(now, tries.since().plus(delay(tries.taken())));
            return left.isPositive() ? Optional.of(left) : Optional.empty();
        }

        @Override
        public Tries oneMore(Tries tries, Instant now) {
            boolean isLongAgo = !now.isBefore(tries.since().plus(forgotten));
            return new Tries(isLongAgo ? 1 : tries.taken() + 1, now);
        }

        private Duration delay(int taken) {
            if (taken < free) {
                return Duration.ZERO;
            }
            Duration doubled = first.multipliedBy(1L << Math.min(taken - free, ENOUGH_DOUBLING));
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }
    }
}
