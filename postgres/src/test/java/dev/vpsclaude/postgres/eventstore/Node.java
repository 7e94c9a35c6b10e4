package dev.vpsclaude.postgres.eventstore;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import dev.vpsclaude.postgres.eventstore.NotesCodec.NoteWritten;
import dev.vpsclaude.postgres.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One node of the platform: an event store and transactions, on a database that others may share. */
final class Node implements AutoCloseable {

    private final HikariDataSource connections = new HikariDataSource();
    final JdbcTemplate jdbc = new JdbcTemplate(connections);
    final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(connections));
    final PostgresEventStore store;

    private Node(TestDatabase database) {
        connections.setDataSource(database.dataSource());
        connections.setMinimumIdle(1);
        connections.setMaximumPoolSize(16);
        store = PostgresEventStore.open(jdbc, new NotesCodec());
    }

    static TestDatabase migrated() {
        TestDatabase database = TestDatabase.create();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        return database;
    }

    /** Opens a node; it hears of the appends of others when this returns. */
    static Node on(TestDatabase database) {
        Node node = new Node(database);
        long others = node.listeners();
        node.awaitListeners(Math.max(1, others));
        return node;
    }

    /** Waits until this many nodes listen on the database. */
    void awaitListeners(long expected) {
        Condition.await(() -> listeners() >= expected);
    }

    private long listeners() {
        return listening().size();
    }

    /** The processes of PostgreSQL's whose last statement was a greeting: those of the listening connections. */
    List<@Nullable Integer> listening() {
        return jdbc.queryForList(
                "select pid from pg_stat_activity where datname = current_database() and query like 'notify "
                        + EventTable.CHANNEL + "%'",
                Integer.class);
    }

    long number(String sql) {
        return requireNonNull(jdbc.queryForObject(sql, Long.class));
    }

    /** Appends notes to a stream in a transaction of their own. */
    void append(String stream, long firstVersion, String... texts) {
        transaction.executeWithoutResult(status -> appendInTransaction(stream, firstVersion, texts));
    }

    void appendInTransaction(String stream, long firstVersion, String... texts) {
        store.publish(IntStream.range(0, texts.length)
                .mapToObj(i -> note(stream, firstVersion + i, texts[i]))
                .toList());
    }

    static DomainEventMessage<NoteWritten> note(String stream, long version, String text) {
        return new GenericDomainEventMessage<>("Notebook", stream, version, new NoteWritten(text));
    }

    BlockingStream<TrackedEventMessage<?>> follow(long position) {
        return store.openStream(new GlobalSequenceTrackingToken(position));
    }

    /** The texts of a stream as this node reads it. */
    List<String> texts(String stream) {
        return store.readEvents(stream).asStream().map(Node::text).toList();
    }

    /** What the stream has without waiting. */
    static List<String> available(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        List<String> found = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            found.add(text((DomainEventMessage<?>) stream.nextAvailable()));
        }
        return found;
    }

    static String text(DomainEventMessage<?> event) {
        return ((NoteWritten) event.getPayload()).text();
    }

    static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    @Override
    public void close() {
        store.close();
        connections.close();
    }
}
