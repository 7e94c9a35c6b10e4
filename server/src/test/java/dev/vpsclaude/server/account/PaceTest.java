package dev.vpsclaude.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.account.Pace.GrowingDelay;
import dev.vpsclaude.server.account.Pace.Tries;
import dev.vpsclaude.server.account.Pace.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final Pace growing =
            new GrowingDelay(5, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(2));
    private final Pace window = new Window(3, Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 5", "6, 10", "7, 20", "8, 40", "12, 640", "13, 900", "14, 900", "1000000, 900"})
    void pauses_double_up_to_the_longest(int taken, long seconds) {
        assertThat(growing.wait(new Tries(taken, NOON), NOON).orElse(Duration.ZERO))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_pause_ends_by_itself() {
        Tries six = new Tries(6, NOON);

        assertThat(growing.wait(six, NOON.plusSeconds(9))).contains(Duration.ofSeconds(1));
        assertThat(growing.wait(six, NOON.plusSeconds(10))).isEmpty();
        assertThat(growing.oneMore(six, NOON.plusSeconds(10))).isEqualTo(new Tries(7, NOON.plusSeconds(10)));
    }

    @Test
    void what_was_long_ago_is_forgotten() {
        Instant later = NOON.plus(Duration.ofHours(2));

        assertThat(growing.oneMore(new Tries(30, NOON), later)).isEqualTo(new Tries(1, later));
    }

    @Test
    void a_window_takes_so_many_and_the_next_one_begins_anew() {
        Tries full = new Tries(3, NOON);

        assertThat(window.wait(new Tries(2, NOON), NOON.plusSeconds(30))).isEmpty();
        assertThat(window.wait(full, NOON.plusSeconds(30))).contains(Duration.ofSeconds(30));
        assertThat(window.wait(full, NOON.plusSeconds(60))).isEqualTo(Optional.empty());
        assertThat(window.oneMore(full, NOON.plusSeconds(60))).isEqualTo(new Tries(1, NOON.plusSeconds(60)));
        assertThat(window.oneMore(new Tries(1, NOON), NOON.plusSeconds(30))).isEqualTo(new Tries(2, NOON));
    }
}
