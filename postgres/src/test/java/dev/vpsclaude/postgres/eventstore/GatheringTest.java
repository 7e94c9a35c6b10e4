package dev.vpsclaude.postgres.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger signals = new AtomicInteger();
    private final List<Runnable> asked = new ArrayList<>();
    private final List<Duration> delays = new ArrayList<>();
    private final Gathering gathering = new Gathering(signals::incrementAndGet, this::later, now::get);

    @Test
    void what_happens_in_the_quiet_is_passed_on_at_once() {
        gathering.happened();
        now.addAndGet(Gathering.PAUSE_NANOS);
        gathering.happened();

        assertThat(signals).hasValue(2);
        assertThat(asked).isEmpty();
    }

    @Test
    void what_follows_closely_is_passed_on_once_when_the_pause_is_over() {
        gathering.happened();
        now.addAndGet(1);
        gathering.happened();
        gathering.happened();
        assertThat(signals).as("while the pause lasts").hasValue(1);

        runTheOnlyOneAskedFor();

        assertThat(signals).as("after it").hasValue(2);
        assertThat(delays).containsExactly(Duration.ofNanos(Gathering.PAUSE_NANOS - 1));
    }

    @Test
    void the_last_of_many_is_never_kept_back() {
        for (int i = 0; i < 10; i++) {
            gathering.happened();
        }
        runTheOnlyOneAskedFor();
        gathering.happened();
        assertThat(asked).as("signals asked for after the first pause").hasSize(1);
        runTheOnlyOneAskedFor();

        assertThat(signals).hasValue(3);
    }

    private void later(Runnable task, Duration delay) {
        asked.add(task);
        delays.add(delay);
    }

    private void runTheOnlyOneAskedFor() {
        assertThat(asked).hasSize(1);
        asked.removeFirst().run();
    }
}
