package dev.vpsclaude.postgres.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    private final Histories histories = new Histories(4, 1_000);

    @Test
    void a_stream_is_remembered_from_its_beginning() {
        add("a", 0, 1);

        assertThat(known("a")).containsExactly("a0", "a1");
        assertThat(known("unknown")).isEmpty();
    }

    @Test
    void what_does_not_follow_is_not_kept() {
        add("a", 0, 2, 0);

        assertThat(known("a")).containsExactly("a0");
    }

    @Test
    void a_stream_whose_beginning_is_not_known_is_not_kept() {
        add("a", 5);

        assertThat(known("a")).isEmpty();
    }

    @Test
    void the_stream_that_was_used_least_recently_is_forgotten() {
        add("a", 0, 1);
        add("b", 0, 1);
        known("a");
        add("c", 0);

        assertThat(known("b")).as("the least recently used one").isEmpty();
        assertThat(known("a")).hasSize(2);
        assertThat(known("c")).hasSize(1);
    }

    @Test
    void no_more_events_are_kept_than_allowed() {
        for (int stream = 0; stream < 100; stream++) {
            add("s" + stream, 0, 1, 2);
        }

        assertThat(List.of(known("s97"), known("s98"), known("s99")))
                .as("four events at the most, and streams are kept whole")
                .containsExactly(List.of(), List.of(), List.of("s990", "s991", "s992"));
    }

    @Test
    void a_stream_that_is_longer_than_memory_is_not_kept_in_part() {
        add("long", 0, 1, 2, 3, 4);

        assertThat(known("long")).isEmpty();
    }

    @Test
    void no_more_letters_are_kept_than_allowed() {
        addLong("a", 0, 400);
        addLong("b", 0, 400);
        known("a");
        addLong("c", 0, 300);

        assertThat(known("b")).as("the least recently used one").isEmpty();
        assertThat(known("a")).hasSize(1);
        assertThat(histories.letters()).isEqualTo(700);
        addLong("a", 1, 700);
        assertThat(known("c")).as("the others go first").isEmpty();
        assertThat(known("a")).as("streams are kept whole").isEmpty();
        assertThat(histories.letters()).isZero();
        addLong("d", 0, 1_000);
        assertThat(known("d")).hasSize(1);
    }

    private void add(String stream, int... versions) {
        for (int version : versions) {
            addLong(stream, version, 1);
        }
    }

    private void addLong(String stream, int version, int letters) {
        histories.add(new StoredEvent(1, Node.note(stream, version, stream + version), letters));
    }

    private List<String> known(String stream) {
        return histories.known(stream).stream().map(Node::text).toList();
    }
}
