package dev.vpsclaude.postgres.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.postgres.deadline.DeadlinesOnPostgres.Kettle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresDeadlineManagerTest {

    private static final Kettle KETTLE = new Kettle("blue");
    private static final Duration NOW = Duration.ZERO;
    private static final Duration LATER = Duration.ofMinutes(5);

    private final DeadlinesOnPostgres postgres = new DeadlinesOnPostgres();
    private final PostgresDeadlineManager deadlines = postgres.node();

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void what_is_due_is_told_to_its_scope_and_forgotten() {
        deadlines.schedule(NOW, "boil", "tea", KETTLE);

        assertThat(deadlines.handleNextDue()).isTrue();
        assertThat(postgres.handled()).containsExactly("kettle blue: boil tea");
        assertThat(deadlines.handleNextDue()).as("there is nothing more").isFalse();
    }

    @Test
    void a_deadline_needs_no_payload() {
        deadlines.schedule(NOW, "boil", null, KETTLE);

        deadlines.handleNextDue();

        assertThat(postgres.handled()).containsExactly("kettle blue: boil null");
    }

    @Test
    void what_is_not_due_waits() {
        deadlines.schedule(LATER, "boil", "tea", KETTLE);

        assertThat(deadlines.handleNextDue()).isFalse();
        assertThat(postgres.handled()).isEmpty();
    }

    @Test
    void when_it_is_due_is_counted_on_the_clock_of_the_database() {
        deadlines.schedule(LATER, "boil", "tea", KETTLE);
        deadlines.schedule(Instant.now().plus(LATER), "boil", "tea", KETTLE);

        assertThat(postgres.count("due_at between clock_timestamp() + interval '4 minutes'"
                        + " and clock_timestamp() + interval '5 minutes'"))
                .isEqualTo(2);
    }

    @Test
    void those_that_wait_are_counted_by_their_name() {
        deadlines.schedule(NOW, "boil", "tea", KETTLE);
        deadlines.schedule(LATER, "boil", "tea", KETTLE);
        deadlines.schedule(NOW, "clean", "kettle", KETTLE);

        assertThat(deadlines.waiting("boil")).isEqualTo(2);
    }

    @Test
    void the_earliest_is_handled_first() {
        deadlines.schedule(Duration.ofSeconds(-1), "boil", "second", KETTLE);
        deadlines.schedule(Duration.ofSeconds(-2), "boil", "first", KETTLE);
        handleAll(deadlines);

        assertThat(postgres.handled()).containsExactly("kettle blue: boil first", "kettle blue: boil second");
    }

    @Test
    void a_deadline_of_a_transaction_that_rolls_back_is_gone() {
        postgres.transaction.executeWithoutResult(status -> {
            deadlines.schedule(NOW, "boil", "tea", KETTLE);
            status.setRollbackOnly();
        });

        assertThat(deadlines.handleNextDue()).isFalse();
    }

    @Test
    void a_deadline_of_a_unit_of_work_is_written_with_what_else_it_writes() {
        inUnitOfWork(false, () -> deadlines.schedule(NOW, "boil", "rolled back", KETTLE));
        inUnitOfWork(true, () -> deadlines.schedule(NOW, "boil", "tea", KETTLE));
        handleAll(deadlines);

        assertThat(postgres.handled()).containsExactly("kettle blue: boil tea");
    }

    @Test
    void a_cancellation_that_rolls_back_has_cancelled_nothing() {
        String id = deadlines.schedule(NOW, "boil", "tea", KETTLE);
        inUnitOfWork(false, () -> deadlines.cancelSchedule("boil", id));
        assertThat(postgres.count("true")).isEqualTo(1);

        inUnitOfWork(true, () -> deadlines.cancelSchedule("boil", id));
        assertThat(postgres.count("true")).isZero();
    }

    @Test
    void cancelling_within_a_scope_leaves_other_scopes_and_other_names() {
        deadlines.schedule(NOW, "boil", "cancelled", KETTLE);
        deadlines.schedule(NOW, "boil", "cancelled too", KETTLE);
        deadlines.schedule(NOW, "clean", "kept", KETTLE);
        deadlines.schedule(NOW, "boil", "kept", new Kettle("red"));

        deadlines.cancelAllWithinScope("boil", KETTLE);
        handleAll(deadlines);

        assertThat(postgres.handled()).containsExactlyInAnyOrder("kettle blue: clean kept", "kettle red: boil kept");
    }

    @Test
    void cancelling_all_of_a_name_leaves_other_names() {
        deadlines.schedule(NOW, "boil", "cancelled", KETTLE);
        deadlines.schedule(NOW, "boil", "cancelled", new Kettle("red"));
        deadlines.schedule(NOW, "clean", "kept", KETTLE);

        deadlines.cancelAll("boil");
        handleAll(deadlines);

        assertThat(postgres.handled()).containsExactly("kettle blue: clean kept");
    }

    @Test
    void a_failing_one_is_undone_put_off_and_does_not_hold_up_others() {
        deadlines.schedule(Duration.ofSeconds(-9), "boil", "tea", new Kettle("broken"));
        deadlines.schedule(NOW, "boil", "tea", KETTLE);
        handleAll(deadlines);

        assertThat(postgres.handled())
                .as("what the failing handler wrote is rolled back")
                .containsExactly("kettle blue: boil tea");
        assertThat(postgres.count("failures = 1 and due_at > clock_timestamp()"))
                .as("put off")
                .isEqualTo(1);
    }

    @Test
    void it_is_put_off_longer_each_time_but_never_more_than_a_minute() {
        deadlines.schedule(NOW, "boil", "tea", new Kettle("broken"));
        for (int failure = 1; failure <= 20; failure++) {
            postgres.allDue();
            handleAll(deadlines);
        }

        assertThat(postgres.count("failures = 20 and due_at between clock_timestamp() + interval '50 seconds'"
                        + " and clock_timestamp() + interval '60 seconds'"))
                .isEqualTo(1);
    }

    @Test
    void after_a_restart_it_is_handled_by_whoever_is_there() {
        deadlines.schedule(NOW, "boil", "tea", KETTLE);

        handleAll(postgres.node());

        assertThat(postgres.handled()).containsExactly("kettle blue: boil tea");
    }

    @Test
    void competing_nodes_handle_each_deadline_exactly_once() throws Exception {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            deadlines.schedule(NOW, "boil", "cup " + i, KETTLE);
            expected.add("kettle blue: boil cup " + i);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> nodes = new ArrayList<>();
            IntStream.range(0, 4).forEach(i -> nodes.add(threads.submit(() -> handleAll(postgres.node()))));
            for (Future<?> node : nodes) {
                node.get();
            }
        }

        assertThat(postgres.handled()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void one_that_is_being_handled_elsewhere_is_passed_over() {
        deadlines.schedule(Duration.ofSeconds(-9), "boil", "being handled", KETTLE);
        deadlines.schedule(NOW, "boil", "next", KETTLE);
        postgres.transaction.executeWithoutResult(status -> {
            assertThat(deadlines.table().takeDue()).isPresent();
            Thread elsewhere = Thread.startVirtualThread(() -> handleAll(postgres.node()));
            assertThat(ended(elsewhere)).as("it waits for nobody").isTrue();
            status.setRollbackOnly();
        });

        assertThat(postgres.handled()).containsExactly("kettle blue: boil next");
        assertThat(postgres.count("true")).as("given back").isEqualTo(1);
    }

    private void inUnitOfWork(boolean commit, Runnable task) {
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(postgres.transactions);
        task.run();
        if (commit) {
            work.commit();
        } else {
            work.rollback();
        }
    }

    private static void handleAll(PostgresDeadlineManager node) {
        while (node.handleNextDue()) {
            Thread.onSpinWait();
        }
    }

    private static boolean ended(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
