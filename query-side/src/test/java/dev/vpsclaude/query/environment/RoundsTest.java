package dev.vpsclaude.query.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration NEVER = Duration.ofDays(1);

    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch three = new CountDownLatch(3);
    private Rounds rounds = new Rounds("idle", () -> NEVER, NEVER);

    @AfterEach
    void stop() {
        rounds.stop();
    }

    @Test
    void each_says_when_the_next_one_is() throws Exception {
        goOnWith(new Rounds("rounds", () -> counted() < 3 ? AT_ONCE : NEVER, NEVER));

        assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(begun).hasValue(3);
    }

    @Test
    void one_that_fails_is_not_the_last() throws Exception {
        goOnWith(new Rounds("rounds", this::failing, AT_ONCE));

        assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void they_end_when_they_are_stopped() {
        goOnWith(new Rounds("rounds", () -> NEVER, NEVER));
        assertThat(rounds.isRunning()).isTrue();

        rounds.stop();

        assertThat(rounds.isRunning()).isFalse();
    }

    private void goOnWith(Rounds started) {
        rounds = started;
        rounds.start();
    }

    private int counted() {
        int number = begun.incrementAndGet();
        three.countDown();
        return number;
    }

    private Duration failing() {
        counted();
        throw new IllegalStateException("The database is away.");
    }
}
