package dev.vpsclaude.postgres.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.postgres.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 40, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventStreamTest {

    private final TestDatabase database = Node.migrated();
    private final Node node = Node.on(database);
    private final Node other = Node.on(database);

    @AfterEach
    void close() {
        node.close();
        other.close();
    }

    @Test
    void the_callback_comes_after_the_commit_and_not_before() {
        ConcurrentLinkedQueue<Long> visibleToOthers = new ConcurrentLinkedQueue<>();
        node.follow(0).setOnAvailableCallback(() -> visibleToOthers.add(other.number("select count(*) from event")));

        node.transaction.executeWithoutResult(status -> {
            node.appendInTransaction("n-1", 0, "a");
            assertThat(visibleToOthers).as("called before the commit").isEmpty();
        });

        assertThat(visibleToOthers).containsExactly(1L);
    }

    @Test
    void what_is_rolled_back_calls_nobody() {
        AtomicInteger calls = new AtomicInteger();
        node.follow(0).setOnAvailableCallback(calls::incrementAndGet);

        node.transaction.executeWithoutResult(status -> {
            node.appendInTransaction("n-1", 0, "a");
            status.setRollbackOnly();
        });

        assertThat(calls).hasValue(0);
    }

    @Test
    void a_closed_stream_and_a_replaced_callback_are_called_no_more() {
        AtomicInteger calls = new AtomicInteger();
        var stream = node.follow(0);
        stream.setOnAvailableCallback(() -> calls.addAndGet(100));
        stream.setOnAvailableCallback(calls::incrementAndGet);
        node.append("n-1", 0, "a");
        assertThat(calls).as("the replaced callback counts a hundred").hasValue(1);

        stream.close();
        node.append("n-1", 1, "b");
        assertThat(calls).hasValue(1);
    }

    @Test
    void looking_ahead_takes_nothing() throws Exception {
        node.append("n-1", 0, "a");
        var stream = node.follow(0);

        assertThat(stream.peek().map(Node::position)).contains(1L);
        assertThat(Node.position(stream.nextAvailable())).isEqualTo(1);
        assertThat(stream.peek()).isEmpty();
    }

    @Test
    void more_than_a_page_is_read_to_its_end() throws Exception {
        String[] texts = new String[2_345];
        Arrays.setAll(texts, i -> "note " + i);
        node.append("n-1", 0, texts);

        assertThat(Node.available(node.follow(0))).as("from memory").containsExactly(texts);
        assertThat(Node.available(other.follow(0))).as("from the table").containsExactly(texts);
        assertThat(node.store.readEvents("n-1").asStream()).hasSize(texts.length);
    }

    @Test
    void an_append_on_one_node_calls_back_a_reader_on_another() throws Exception {
        CompletableFuture<Void> called = new CompletableFuture<>();
        var stream = other.follow(0);
        stream.setOnAvailableCallback(() -> called.complete(null));

        node.append("n-1", 0, "a");

        called.get(20, TimeUnit.SECONDS);
        assertThat(Node.available(stream)).containsExactly("a");
    }

    @Test
    void a_reader_that_trusts_its_memory_hears_that_another_node_went_on() throws Exception {
        other.append("n-1", 0, "of this node");
        var stream = other.follow(0);
        assertThat(Node.available(stream)).containsExactly("of this node");

        node.append("n-2", 0, "of another");

        assertThat(stream.hasNextAvailable(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Node.available(stream)).containsExactly("of another");
    }

    @Test
    void a_lost_hint_costs_no_event_and_no_more_than_a_moment() throws Exception {
        EventTable table = new EventTable(node.jdbc, new NotesCodec(), "deaf");
        RecentEvents memory = new RecentEvents(10, 1_000);
        EventStream deaf = new EventStream(table, memory, new Appends(), 0);
        node.append("n-1", 0, "a");
        memory.add(table.after(0, 1));
        assertThat(Node.available(deaf)).containsExactly("a");

        node.append("n-1", 1, "b");

        assertThat(deaf.hasNextAvailable(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Node.available(deaf)).containsExactly("b");
    }

    @Test
    void a_listening_connection_that_is_lost_is_opened_again() throws Exception {
        node.awaitListeners(2);
        List<@Nullable Integer> ended = node.listening();
        assertThat(ended).hasSize(2);
        ended.forEach(pid -> node.jdbc.queryForObject("select pg_terminate_backend(?)", Boolean.class, pid));
        Condition.await(() ->
                node.listening().stream().filter(pid -> !ended.contains(pid)).count() == 2);

        an_append_on_one_node_calls_back_a_reader_on_another();
    }

    @Test
    void an_aggregate_is_loaded_with_what_another_node_appended() {
        node.append("n-1", 0, "a");
        assertThat(node.texts("n-1")).containsExactly("a");

        other.append("n-1", 1, "b");

        assertThat(node.texts("n-1")).containsExactly("a", "b");
        node.append("n-1", 2, "c");
        assertThat(other.texts("n-1")).containsExactly("a", "b", "c");
    }
}
