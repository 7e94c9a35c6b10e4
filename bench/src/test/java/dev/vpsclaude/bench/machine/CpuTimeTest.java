package dev.vpsclaude.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuTimeTest {

    private static final String STAT =
            "42 (a (strange) name) S 1 42 42 0 -1 4194560 900 800 0 0 11 7 500 30 20 0 1 0 100 1000 10\n";

    @Test
    void a_name_with_spaces_and_parentheses_does_not_shift_the_counters() {
        assertThat(CpuTime.ticks(STAT, 2)).as("user and system time").isEqualTo(11 + 7);
    }

    @Test
    void the_time_of_ended_children_is_counted_when_asked_for() {
        assertThat(CpuTime.ticks(STAT, 4)).isEqualTo(11 + 7 + 500 + 30);
    }
}
