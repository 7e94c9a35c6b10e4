package dev.vpsclaude.postgres.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.postgres.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No reader ever skips an event, however slowly transactions commit (fault F16 of the matrix). */
class PositionsTest {

    private static final int WRITERS = 8;
    private static final int APPENDS = 100;
    private static final long SEED = 20_260_401;

    private final TestDatabase database = Node.migrated();
    private final Node node = Node.on(database);
    private final Node other = Node.on(database);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.close();
        node.close();
        other.close();
    }

    @Test
    void readers_see_every_position_once_and_in_order_while_many_append_and_some_roll_back() throws Exception {
        commitsAreSlow();
        ConcurrentLinkedQueue<String> committed = new ConcurrentLinkedQueue<>();
        CompletableFuture<Long> end = new CompletableFuture<>();
        List<Future<Read>> readers = List.of(read(node, end), read(other, end));

        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Node at = writer % 2 == 0 ? node : other;
            String stream = "writer-" + writer;
            Random random = new Random(SEED + writer);
            writers.add(threads.submit(() -> write(at, stream, random, committed)));
        }
        for (Future<?> writer : writers) {
            writer.get(60, TimeUnit.SECONDS);
        }
        end.complete((long) committed.size());

        for (Future<Read> reader : readers) {
            Read read = reader.get(60, TimeUnit.SECONDS);
            assertThat(read.positions())
                    .as("seed %d", SEED)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, committed.size()).boxed().toList());
            assertThat(read.texts()).containsExactlyInAnyOrderElementsOf(committed);
        }
    }

    @Test
    void a_reader_does_not_pass_a_transaction_that_has_not_ended() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch appended = new CountDownLatch(1);
        Future<?> slow = threads.submit(() -> node.transaction.executeWithoutResult(status -> {
            node.appendInTransaction("slow", 0, "slow");
            appended.countDown();
            uninterruptibly(mayEnd);
        }));
        appended.await();
        List<Future<?>> quick = List.of(
                threads.submit(() -> node.append("quick-1", 0, "quick")),
                threads.submit(() -> other.append("quick-2", 0, "quick")));
        Condition.await(() -> blocked() + quick.stream().filter(Future::isDone).count() == 2);

        var reader = other.follow(0);
        List<String> seen = new ArrayList<>(Node.available(reader));
        mayEnd.countDown();
        slow.get();
        for (Future<?> each : quick) {
            each.get();
        }
        while (seen.size() < 3 && reader.hasNextAvailable(5, TimeUnit.SECONDS)) {
            seen.addAll(Node.available(reader));
        }

        assertThat(seen).containsExactly("slow", "quick", "quick");
    }

    private long blocked() {
        return node.number("select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock'");
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each commit takes another time, up to 3 ms, between the append and its becoming visible. */
    private void commitsAreSlow() {
        node.jdbc.execute("""
                create function commit_slowly() returns trigger language plpgsql as $$
                begin perform pg_sleep(0.001 * (hashtext(new.id::text) & 3)); return null; end $$""");
        node.jdbc.execute("""
                create constraint trigger slow_commit after insert on event
                deferrable initially deferred for each row execute function commit_slowly()""");
    }

    private static void write(Node at, String stream, Random random, ConcurrentLinkedQueue<String> committed) {
        int version = 0;
        for (int i = 0; i < APPENDS; i++) {
            boolean rollBack = random.nextInt(5) == 0;
            String text = stream + " " + i;
            int next = version;
            at.transaction.executeWithoutResult(status -> {
                at.appendInTransaction(stream, next, text);
                if (rollBack) {
                    status.setRollbackOnly();
                }
            });
            if (!rollBack) {
                committed.add(text);
                version++;
            }
        }
    }

    private record Read(List<Long> positions, List<String> texts) {}

    /** Follows from the beginning until as much was read as was committed, or nothing more comes. */
    private Future<Read> read(Node at, CompletableFuture<Long> end) {
        var stream = at.follow(0);
        return threads.submit(() -> {
            Read read = new Read(new ArrayList<>(), new ArrayList<>());
            while (read.texts().size() < end.getNow(Long.MAX_VALUE)) {
                if (stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)) {
                    TrackedEventMessage<?> event = stream.nextAvailable();
                    read.positions().add(Node.position(event));
                    read.texts().add(Node.text((DomainEventMessage<?>) event));
                } else if (end.isDone() && !stream.hasNextAvailable(3, TimeUnit.SECONDS)) {
                    return read;
                }
            }
            return read;
        });
    }
}
