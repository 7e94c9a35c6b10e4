package dev.vpsclaude.coolify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceAndBackoffTest {

    private final AtomicLong clock = new AtomicLong(7);
    private final CoolifyTokenBucket bucket = new CoolifyTokenBucket(150, clock::get);

    @Test
    void a_burst_goes_through_and_then_requests_are_spaced_evenly() {
        for (int i = 0; i < 40; i++) {
            assertThat(bucket.reserve()).isNotPositive();
        }

        assertThat(Duration.ofNanos(bucket.reserve())).isEqualTo(Duration.ofMillis(400));
        assertThat(Duration.ofNanos(bucket.reserve())).isEqualTo(Duration.ofMillis(800));
    }

    @Test
    void no_minute_has_more_requests_than_coolify_allows() {
        int sent = 0;
        while (bucket.reserve() <= Duration.ofMinutes(1).toNanos()) {
            sent++;
        }

        assertThat(sent).isLessThan(200);
    }

    @Test
    void a_long_silence_saves_up_no_more_than_a_burst() {
        clock.addAndGet(Duration.ofDays(1).toNanos());
        for (int i = 0; i < 40; i++) {
            bucket.reserve();
        }

        assertThat(bucket.reserve()).isPositive();
    }

    @Test
    void waiting_grows_from_one_to_fifteen_seconds_and_no_further() {
        Backoff backoff = new Backoff(new Random(3));

        assertThat(backoff.after(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(backoff.after(3)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(backoff.after(1_000_000)).isBetween(Duration.ofMillis(7_500), Duration.ofSeconds(15));
    }

    @Test
    void a_longer_wait_that_coolify_asks_for_is_kept() {
        Backoff backoff = new Backoff(new Random(3));

        assertThat(backoff.after(1, new CoolifyTrouble.QueueFull(Duration.ofSeconds(60))))
                .isEqualTo(Duration.ofSeconds(60));
    }
}
