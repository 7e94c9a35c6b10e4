package dev.vpsclaude.postgres.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OtherNodesTest {

    private final AtomicLong now = new AtomicLong(-TimeUnit.DAYS.toNanos(1));
    private final OtherNodes others = new OtherNodes(now::get);

    @Test
    void somebody_is_taken_to_be_there_until_nobody_has_been_heard_for_a_while() {
        assertThat(others.areListening()).isTrue();
        later(7);
        assertThat(others.areListening()).isTrue();
        later(1);
        assertThat(others.areListening()).isFalse();
    }

    @Test
    void who_is_heard_again_and_again_stays() {
        for (int i = 0; i < 10; i++) {
            later(2);
            assertThat(others.heard()).as("is news").isFalse();
        }
        assertThat(others.areListening()).isTrue();
    }

    @Test
    void somebody_who_comes_when_nobody_was_there_is_news_once() {
        later(60);
        assertThat(others.heard()).isTrue();
        assertThat(others.heard()).isFalse();
        assertThat(others.areListening()).isTrue();
    }

    private void later(long seconds) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
