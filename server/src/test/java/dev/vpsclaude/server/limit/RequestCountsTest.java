package dev.vpsclaude.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.limit.RequestCounts.Count;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many requests are left to whom. */
class RequestCountsTest {

    private long now = Long.MAX_VALUE - Duration.ofSeconds(70).toNanos();
    private final RequestCounts counts = new RequestCounts(2, () -> now);

    @Test
    void as_many_as_are_allowed_are_answered_in_a_minute_and_one_more_is_not() {
        assertThat(counts.count("a")).isEqualTo(new Count(2, 1, 60, false));
        pass(Duration.ofMillis(100));
        assertThat(counts.count("a")).isEqualTo(new Count(2, 0, 60, false));
        pass(Duration.ofSeconds(30));
        assertThat(counts.count("a")).isEqualTo(new Count(2, 0, 30, true));
        assertThat(counts.count("a").isOver()).isTrue();
    }

    @Test
    void one_caller_costs_another_nothing() {
        IntStream.range(0, 5).forEach(n -> counts.count("a"));
        assertThat(counts.count("b").isOver()).isFalse();
    }

    @Test
    void what_was_refused_does_not_make_the_wait_longer() {
        IntStream.range(0, 50).forEach(n -> counts.count("a"));
        pass(RequestCounts.WINDOW.minusNanos(1));
        assertThat(counts.count("a")).isEqualTo(new Count(2, 0, 1, true));
        pass(Duration.ofNanos(1));
        assertThat(counts.count("a")).isEqualTo(new Count(2, 1, 60, false));
    }

    @Test
    void many_at_once_are_counted_each() {
        List<Count> all = IntStream.range(0, 200)
                .parallel()
                .mapToObj(n -> counts.count("a"))
                .toList();
        assertThat(all.stream().filter(count -> !count.isOver())).hasSize(2);
    }

    @Test
    void who_has_not_come_for_a_minute_is_forgotten() {
        IntStream.range(0, 1_000).forEach(n -> counts.count("once-" + n));
        pass(RequestCounts.WINDOW);
        counts.count("a");
        assertThat(counts.size()).isEqualTo(1);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
