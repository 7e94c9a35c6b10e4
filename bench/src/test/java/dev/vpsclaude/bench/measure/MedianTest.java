package dev.vpsclaude.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void one_bad_round_does_not_move_the_median() {
        assertThat(Median.of(List.of(3, 1000, 2))).isEqualTo(3);
    }

    @Test
    void the_95th_of_a_hundred_values_is_the_95th_percentile() {
        assertThat(Median.quantile(IntStream.rangeClosed(1, 100).boxed().toList(), 0.95))
                .isEqualTo(95);
    }
}
