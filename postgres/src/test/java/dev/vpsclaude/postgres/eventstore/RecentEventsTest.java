package dev.vpsclaude.postgres.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private static final int SEED = 20_260_401;
    private static final int CAPACITY = 4;
    private static final int MOST_LETTERS = 100;

    private final RecentEvents recent = new RecentEvents(CAPACITY, MOST_LETTERS);

    @Test
    void a_reader_that_keeps_up_is_served_from_memory() {
        recent.add(events(1, 3));

        assertThat(recent.after(1, 10)).contains(events(2, 3));
        assertThat(recent.after(0, 2)).contains(events(1, 2));
    }

    @Test
    void a_reader_at_the_end_is_told_that_there_is_nothing_more() {
        recent.add(events(1, 3));

        assertThat(recent.after(3, 10)).contains(List.of());
    }

    @Test
    void an_empty_memory_sends_readers_to_the_table() {
        assertThat(recent.after(0, 10)).isEmpty();
    }

    @Test
    void what_has_been_overwritten_is_read_from_the_table() {
        recent.add(events(1, 10));

        assertThat(recent.after(6, 10)).contains(events(7, 10));
        assertThat(recent.after(5, 10)).as("6 was overwritten by 10").isEmpty();
    }

    @Test
    void an_event_that_comes_before_its_predecessor_does_not_hide_it() {
        recent.add(events(1, 1));
        recent.add(events(3, 3));

        assertThat(recent.after(1, 10)).as("2 is not in memory").isEmpty();
        assertThat(recent.after(2, 10)).contains(events(3, 3));
    }

    @Test
    void a_late_predecessor_is_left_to_the_table() {
        recent.add(events(2, 2));
        recent.add(events(1, 1));

        assertThat(recent.after(0, 10)).isEmpty();
        assertThat(recent.after(1, 10)).contains(events(2, 2));
    }

    @Test
    void what_another_node_appended_sends_readers_to_the_table_until_memory_has_caught_up() {
        recent.add(events(1, 2));
        recent.noteHead(3);
        assertThat(recent.after(2, 10)).isEmpty();

        recent.add(events(4, 4));
        assertThat(recent.after(2, 10)).as("3 is not in memory").isEmpty();
        assertThat(recent.after(3, 10)).contains(events(4, 4));
    }

    @Test
    void no_more_letters_are_kept_than_allowed() {
        recent.add(List.of(withLetters(1, 50), withLetters(2, 40), withLetters(3, 10)));
        assertThat(recent.after(0, 10)).as("a hundred letters fit").isPresent();

        recent.add(List.of(withLetters(4, 30)));
        assertThat(recent.after(0, 10)).as("1 has made room").isEmpty();
        assertThat(recent.after(1, 10).orElseThrow()).hasSize(3);
        assertThat(recent.letters()).isEqualTo(80);

        recent.add(List.of(withLetters(5, 1_000)));
        assertThat(recent.after(3, 10)).isEmpty();
        assertThat(recent.after(4, 10).orElseThrow())
                .as("the newest one is kept in any case")
                .hasSize(1);
        recent.add(List.of(withLetters(9, 7)));
        assertThat(recent.letters()).as("a new run begins").isEqualTo(7);
    }

    private static StoredEvent withLetters(long position, int letters) {
        return new StoredEvent(position, Node.note("s", position, "note"), letters);
    }

    /** The promise: it may send a reader to the table at any time, but what it answers is all that it was told of. */
    @Test
    void it_can_be_behind_but_never_wrong() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            new Interleaving(random, "seed %d, round %d".formatted(SEED, round)).play();
        }
    }

    private static List<StoredEvent> events(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(RecentEventsTest::event)
                .toList();
    }

    private static StoredEvent event(long position) {
        return EVENTS.get((int) position);
    }

    private static final List<StoredEvent> EVENTS = LongStream.rangeClosed(0, 60)
            .mapToObj(i -> new StoredEvent(i, Node.note("s", i, "note " + i), i % 5 == 0 ? 60 : 5))
            .toList();

    /** Transactions that are reported in nearly the order of their positions, hints of other nodes, and readers. */
    private static final class Interleaving {

        private final RecentEvents recent = new RecentEvents(CAPACITY, MOST_LETTERS);
        private final Random random;
        private final String name;
        private final List<List<StoredEvent>> unreported = new ArrayList<>();
        private long told;
        private int answers;

        Interleaving(Random random, String name) {
            this.random = random;
            this.name = name;
            for (long first = 1; first <= 50; ) {
                long last = first + random.nextInt(7);
                unreported.add(events(first, last));
                first = last + 1;
            }
        }

        void play() {
            while (!unreported.isEmpty()) {
                List<StoredEvent> next = unreported.remove(random.nextInt(Math.min(3, unreported.size())));
                report(next, next.getLast().position());
                read(random.nextInt(60), 1 + random.nextInt(6));
                read(told, 5);
                read(Math.max(0, told - 1), 5);
            }
            assertThat(answers).as(name + ": memory answered at all").isPositive();
        }

        private void report(List<StoredEvent> events, long last) {
            if (random.nextInt(4) == 0) {
                recent.noteHead(last);
            } else {
                recent.add(events);
            }
            told = Math.max(told, last);
        }

        private void read(long position, int limit) {
            Optional<List<StoredEvent>> answer = recent.after(position, limit);
            answer.ifPresent(found -> {
                answers++;
                assertThat(found)
                        .as("%s: after %d of %d", name, position, told)
                        .isEqualTo(events(position + 1, Math.min(told, position + limit)));
            });
        }
    }
}
