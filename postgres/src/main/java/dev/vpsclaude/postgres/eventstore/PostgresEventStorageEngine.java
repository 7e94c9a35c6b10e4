package dev.vpsclaude.postgres.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores events within the caller's transaction. What has been committed is remembered, so that an aggregate is loaded
 * with one short question to the table: is there anything newer?
 */
final class PostgresEventStorageEngine implements EventStorageEngine {

    private static final int PAGE = 1000;

    private final EventTable table;
    private final Histories histories;
    private final RecentEvents recent;
    private final Appends appends;
    private final OtherNodes others;
    private final Turns turns = new Turns();

    PostgresEventStorageEngine(
            EventTable table, Histories histories, RecentEvents recent, Appends appends, OtherNodes others) {
        this.table = table;
        this.histories = histories;
        this.recent = recent;
        this.appends = appends;
        this.others = others;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Events are appended within a transaction only.");
        }
        List<? extends DomainEventMessage<?>> storable =
                events.stream().map(StoredEvent::storable).toList();
        rememberAfterCommit(append(storable));
    }

    private List<StoredEvent> append(List<? extends DomainEventMessage<?>> events) {
        try {
            turns.take();
            return table.append(events, others.areListening());
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyException("Somebody else changed the same stream meanwhile.", e);
        }
    }

    private void rememberAfterCommit(List<StoredEvent> events) {
        afterCommit(() -> {
            events.forEach(histories::add);
            recent.add(events);
            appends.happened();
        });
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        page(position(token)),
                        page -> !page.isEmpty(),
                        page -> page(page.getLast().position()))
                .flatMap(List::stream)
                .map(StoredEvent::tracked);
    }

    private List<StoredEvent> page(long position) {
        return table.after(position, PAGE);
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstVersion) {
        List<DomainEventMessage<?>> events = new ArrayList<>(histories.known(stream));
        List<StoredEvent> newer = table.ofStream(stream, events.size());
        newer.forEach(event -> events.add(event.message()));
        remember(newer);
        return DomainEventStream.of(events.subList((int) Math.min(firstVersion, events.size()), events.size()));
    }

    /** A transaction also reads what it appended itself; should it roll back, that has never happened. */
    private void remember(List<StoredEvent> events) {
        Runnable remember = () -> events.forEach(histories::add);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            afterCommit(remember);
        } else {
            remember.run();
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        int events = readAll(stream);
        return events == 0 ? Optional.empty() : Optional.of(events - 1L);
    }

    private int readAll(String stream) {
        return (int) readEvents(stream, 0).asStream().count();
    }

    /** Loading is cheap without snapshots; see the decision record on the event store. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("Aggregates are loaded from their events; no snapshots are kept.");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(table.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return new GlobalSequenceTrackingToken(table.before(time));
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
