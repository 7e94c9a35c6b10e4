package dev.vpsclaude.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {

    private final Pauses pauses = new Pauses(Duration.ofSeconds(5), Duration.ofHours(1), new Random(7));

    @Test
    void they_double_from_five_seconds_to_an_hour_and_are_never_less_than_half_of_that() {
        List<Integer> full = List.of(5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600);
        for (int failures = 0; failures < full.size(); failures++) {
            Duration most = Duration.ofSeconds(full.get(failures));
            assertThat(pauses.after(failures)).isBetween(most.dividedBy(2), most);
        }
        assertThat(pauses.after(1_000)).isLessThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void those_who_failed_together_do_not_come_back_together() {
        assertThat(IntStream.range(0, 50).mapToObj(i -> pauses.after(4)).distinct())
                .hasSizeGreaterThan(40);
    }
}
