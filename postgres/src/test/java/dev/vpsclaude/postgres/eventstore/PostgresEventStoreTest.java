package dev.vpsclaude.postgres.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vpsclaude.postgres.eventstore.NotesCodec.NoteWritten;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresEventStoreTest {

    private final Node node = Node.on(Node.migrated());

    @AfterEach
    void close() {
        node.close();
    }

    /** All that an event says, since messages have no equality of their own. */
    private record Said(
            String type, String stream, long version, String id, Instant at, Object payload, MetaData metaData) {

        static Said by(DomainEventMessage<?> event) {
            return new Said(
                    event.getType(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    event.getIdentifier(),
                    event.getTimestamp(),
                    event.getPayload(),
                    event.getMetaData());
        }
    }

    @Test
    void events_are_read_back_as_they_were_appended_from_memory_and_from_disk() throws Exception {
        String id = "0197a1b2-0000-7000-8000-000000000001";
        Instant at = Instant.parse("2026-04-01T10:00:00.123456789Z");
        MetaData metaData = MetaData.from(Map.of("user", "usr_ada", "attempt", 2));
        NoteWritten payload = new NoteWritten("\"quoted\" ünïcode 🙂\n");
        node.transaction.executeWithoutResult(status ->
                node.store.publish(new GenericDomainEventMessage<>("Notebook", "n-1", 0, payload, metaData, id, at)));

        Said expected =
                new Said("Notebook", "n-1", 0, id, Instant.parse("2026-04-01T10:00:00.123456Z"), payload, metaData);
        EventTable disk = new EventTable(node.jdbc, new NotesCodec(), "another node");
        assertThat(disk.ofStream("n-1", 0))
                .extracting(e -> Said.by(e.message()))
                .containsExactly(expected);
        assertThat(node.store.readEvents("n-1").asStream().map(Said::by)).containsExactly(expected);
        assertThat(Said.by((DomainEventMessage<?>) node.follow(0).nextAvailable()))
                .isEqualTo(expected);
    }

    @Test
    void a_stream_is_read_with_its_positions_in_the_history_of_everything() {
        node.append("n-1", 0, "a");
        node.append("n-2", 0, "b");
        node.append("n-1", 1, "c");

        assertThat(node.store.ofStream("n-1"))
                .extracting(Node::text, GenericTrackedDomainEventMessage::getSequenceNumber, Node::position)
                .containsExactly(tuple("a", 0L, 1L), tuple("c", 1L, 3L));
        assertThat(node.store.ofStream("n-3")).isEmpty();
    }

    @Test
    void a_part_of_a_stream_is_read_without_the_rest() {
        node.append("n-1", 0, "a", "b", "c", "d");

        assertThat(node.store.ofStream("n-1", 1, 2)).extracting(Node::text).containsExactly("b", "c");
        assertThat(node.store.ofStream("n-1", 3, 2)).extracting(Node::text).containsExactly("d");
        assertThat(node.store.ofStream("n-1", 4, 2)).isEmpty();
    }

    @Test
    void positions_begin_at_1_and_follow_the_order_of_one_append() throws Exception {
        node.append("n-1", 0, "a", "b");
        node.append("n-2", 0, "c");

        var stream = node.follow(0);
        for (long position = 1; position <= 3; position++) {
            assertThat(Node.position(stream.nextAvailable())).isEqualTo(position);
        }
        assertThat(node.store.head()).isEqualTo(3);
    }

    @Test
    void a_stream_is_read_from_the_version_that_is_asked_for() {
        node.append("n-1", 0, "a", "b", "c");

        assertThat(node.store.readEvents("n-1", 1).asStream().map(Node::text)).containsExactly("b", "c");
        assertThat(node.store.readEvents("n-1", 7).asStream()).isEmpty();
        assertThat(node.store.lastSequenceNumberFor("n-1")).contains(2L);
        assertThat(node.store.lastSequenceNumberFor("n-2")).isEmpty();
    }

    @Test
    void a_version_that_exists_is_refused_and_nothing_of_that_append_is_stored() {
        node.append("n-1", 0, "first");

        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> node.append("n-1", 0, "other", "more"));

        assertThat(node.texts("n-1")).containsExactly("first");
        node.append("n-2", 0, "next");
        assertThat(node.store.head()).as("the refused append left no gap").isEqualTo(2);
    }

    @Test
    void of_two_transactions_that_append_one_version_the_later_is_refused() {
        CompletableFuture<Void> later = new CompletableFuture<>();
        node.transaction.executeWithoutResult(status -> {
            node.appendInTransaction("n-1", 0, "earlier");
            later.completeAsync(() -> appendVersionZero("later"), Thread::startVirtualThread);
            Condition.await(() -> node.number("select count(*) from pg_locks where not granted") == 1);
        });

        assertThatThrownBy(later::join).hasCauseInstanceOf(ConcurrencyException.class);
        assertThat(node.texts("n-1")).containsExactly("earlier");
    }

    private Void appendVersionZero(String text) {
        node.append("n-1", 0, text);
        return null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set payload = '{}'",
                "update event set position = 9 where false",
                "delete from event",
                "truncate event"
            })
    void history_is_not_changed_by_anybody(String change) {
        node.append("n-1", 0, "kept");

        assertThatThrownBy(() -> node.jdbc.execute(change)).hasMessageContaining("History is not changed");
        assertThat(node.number("select count(*) from event")).isEqualTo(1);
    }

    @Test
    void only_events_of_aggregates_are_stored() {
        assertThatThrownBy(() -> node.transaction.executeWithoutResult(
                        status -> node.store.publish(GenericEventMessage.asEventMessage(new NoteWritten("loose")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Only events of aggregates are stored");
        assertThat(node.store.head()).isZero();
    }

    @Test
    void an_append_outside_a_transaction_is_refused_and_stores_nothing() {
        assertThatThrownBy(() -> node.appendInTransaction("n-1", 0, "loose"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Events are appended within a transaction only.");
        assertThat(node.store.head()).isZero();
    }

    @Test
    void what_a_transaction_read_of_its_own_events_is_forgotten_when_it_rolls_back() {
        node.append("n-1", 0, "kept");
        node.transaction.executeWithoutResult(status -> {
            node.appendInTransaction("n-1", 1, "rolled back");
            assertThat(node.texts("n-1")).as("a transaction sees its own").containsExactly("kept", "rolled back");
            status.setRollbackOnly();
        });

        assertThat(node.texts("n-1")).containsExactly("kept");
    }

    @Test
    void tokens_are_made_for_the_tail_the_head_and_a_time() {
        Instant noon = Instant.parse("2026-04-01T12:00:00Z");
        node.transaction.executeWithoutResult(status -> node.store.publish(
                at("n-1", 0, noon.minusSeconds(1)), at("n-1", 1, noon), at("n-1", 2, noon.plusSeconds(1))));

        assertThat(positions(
                        node.store.createTailToken(),
                        node.store.createHeadToken(),
                        node.store.createTokenAt(noon),
                        node.store.createTokenAt(noon.minusSeconds(9)),
                        node.store.createTokenAt(noon.plusSeconds(9))))
                .containsExactly(0L, 3L, 1L, 0L, 3L);
    }

    private static List<Long> positions(TrackingToken... tokens) {
        return List.of(tokens).stream()
                .map(token -> token.position().orElseThrow())
                .toList();
    }

    private static DomainEventMessage<NoteWritten> at(String stream, long version, Instant at) {
        String id = "0197a1b2-0000-7000-8000-00000000000" + version;
        return new GenericDomainEventMessage<>(
                "Notebook", stream, version, new NoteWritten("timed"), MetaData.emptyInstance(), id, at);
    }
}
