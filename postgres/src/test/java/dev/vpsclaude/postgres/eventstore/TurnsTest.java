package dev.vpsclaude.postgres.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.postgres.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PessimisticLockingFailureException;

class TurnsTest {

    private final TestDatabase database = Node.migrated();
    private final Node node = Node.on(database);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.close();
        node.close();
    }

    @Test
    void an_append_has_its_turn_when_the_transaction_before_has_ended_whichever_way() throws Exception {
        node.transaction.executeWithoutResult(status -> {
            node.appendInTransaction("rolled-back", 0, "never");
            status.setRollbackOnly();
        });
        node.append("committed", 0, "a");
        long begin = System.nanoTime();
        node.append("committed", 1, "b");
        assertThat(System.nanoTime() - begin).as("did not run out of patience").isLessThan(millis(400));
        assertThat(node.texts("committed")).containsExactly("a", "b");
        assertThat(node.texts("rolled-back")).isEmpty();
    }

    @Test
    void a_transaction_may_append_more_than_once() {
        node.transaction.executeWithoutResult(status -> {
            node.appendInTransaction("n-1", 0, "a");
            node.appendInTransaction("n-1", 1, "b");
        });
        assertThat(node.texts("n-1")).containsExactly("a", "b");
    }

    /** One waits for a turn, the other for a row that the first one has: neither would ever end. */
    @Test
    void two_transactions_that_wait_for_each_other_are_found_out_by_PostgreSQL() throws Exception {
        node.jdbc.execute("create table claim (name text primary key)");
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch appended = new CountDownLatch(1);

        Future<Boolean> first = threads.submit(() -> ends(() -> {
            claim();
            claimed.countDown();
            await(appended);
            node.appendInTransaction("first", 0, "a");
        }));
        await(claimed);
        Future<Boolean> second = threads.submit(() -> ends(() -> {
            node.appendInTransaction("second", 0, "a");
            appended.countDown();
            claim();
        }));

        List<Boolean> ended = List.of(first.get(20, TimeUnit.SECONDS), second.get(20, TimeUnit.SECONDS));
        assertThat(ended).as("one of the two was given up").containsExactlyInAnyOrder(true, false);
        assertThat(Stream.of("first", "second").flatMap(stream -> node.texts(stream).stream()))
                .hasSize(1);
    }

    private boolean ends(Runnable work) {
        try {
            node.transaction.executeWithoutResult(status -> work.run());
            return true;
        } catch (PessimisticLockingFailureException deadlock) {
            return false;
        }
    }

    private void claim() {
        node.jdbc.update("insert into claim values ('one') on conflict do nothing");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long millis(long count) {
        return TimeUnit.MILLISECONDS.toNanos(count);
    }
}
