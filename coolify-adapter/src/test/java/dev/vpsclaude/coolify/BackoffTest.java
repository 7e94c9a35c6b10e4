package dev.vpsclaude.coolify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

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
