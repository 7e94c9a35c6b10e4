package dev.vpsclaude.postgres.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Axon's event store on one PostgreSQL table. Appending takes part in the caller's transaction and gives positions
 * without gaps, in the order in which they become visible. Readers hear of an append when its transaction has ended: at
 * once on this node, and by a notification from PostgreSQL on the others. A notification is only a hint; what is read is
 * always what follows a position.
 */
public final class PostgresEventStore extends AbstractEventStore implements AutoCloseable {

    /** Letters count as well as events: a skill has up to a hundred thousand, and most events a few hundred. */
    private static final int RECENT_EVENTS = 2_000;

    private static final long RECENT_LETTERS = 16_000_000;
    private static final int REMEMBERED_EVENTS = 50_000;
    private static final long REMEMBERED_LETTERS = 64_000_000;

    private final EventTable table;
    private final RecentEvents recent;
    private final Appends appends;
    private final RemoteAppends remote;

    /** Opens the store; close it to end the connection that listens for other nodes. */
    public static PostgresEventStore open(JdbcTemplate jdbc, EventCodec codec) {
        String node = UUID.randomUUID().toString();
        EventTable table = new EventTable(jdbc, codec, node);
        RecentEvents recent = new RecentEvents(RECENT_EVENTS, RECENT_LETTERS);
        Appends appends = new Appends();
        Histories histories = new Histories(REMEMBERED_EVENTS, REMEMBERED_LETTERS);
        OtherNodes others = new OtherNodes(System::nanoTime);
        Builder builder = new Builder();
        builder.storageEngine(new PostgresEventStorageEngine(table, histories, recent, appends, others));
        RemoteAppends remote = new RemoteAppends(jdbc, node, others, recent, appends);
        return new PostgresEventStore(builder, table, recent, appends, remote);
    }

    private PostgresEventStore(
            Builder builder, EventTable table, RecentEvents recent, Appends appends, RemoteAppends remote) {
        super(builder);
        this.table = table;
        this.recent = recent;
        this.appends = appends;
        this.remote = remote;
        remote.start();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new EventStream(table, recent, appends, PostgresEventStorageEngine.position(token));
    }

    /** The events of a stream with their positions, as they are stored: for whoever begins at a stream and not at a position. */
    public List<GenericTrackedDomainEventMessage<?>> ofStream(String stream) {
        return ofStream(stream, 0, Integer.MAX_VALUE);
    }

    /** Some of them, from one version on. */
    public List<GenericTrackedDomainEventMessage<?>> ofStream(String stream, long firstVersion, int most) {
        return table.ofStream(stream, firstVersion, most).stream()
                .<GenericTrackedDomainEventMessage<?>>map(StoredEvent::tracked)
                .toList();
    }

    /** The events after a position, oldest first, as the caller's transaction sees them: for whoever reads the history once more. */
    public List<TrackedEventMessage<?>> after(long position, int most) {
        return table.after(position, most).stream()
                .<TrackedEventMessage<?>>map(StoredEvent::tracked)
                .toList();
    }

    /** The position of the newest event; 0 before the first. */
    public long head() {
        return table.head();
    }

    @Override
    public void close() {
        remote.stop(Duration.ofSeconds(2));
        appends.close();
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
