package dev.vpsclaude.query.environment;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.json.MessagesJson;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.postgres.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The read models on a real PostgreSQL, fed as Axon's processors feed them: in batches, each in a transaction. */
final class ViewsOnPostgres implements AutoCloseable {

    private static final TestDatabase DATABASE = migrated();

    private final SingleConnectionDataSource connection =
            new SingleConnectionDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password(), true);
    final JdbcTemplate jdbc = new JdbcTemplate(connection);
    final JdbcTemplate elsewhere = new JdbcTemplate(DATABASE.dataSource());
    final ChangeFeed feed = new ChangeFeed();
    final Tables tables = Tables.of(jdbc, MessagesJson.stored());
    final EnvironmentQueries queries = new EnvironmentQueries(tables);
    final RowsQueries rows = new RowsQueries(tables);
    private final TransactionManager transactions =
            new SpringTransactionManager(new DataSourceTransactionManager(connection));
    final PoisonedFold fold = new PoisonedFold();
    private final AnnotationEventHandlerAdapter projection =
            new AnnotationEventHandlerAdapter(new EnvironmentProjection(tables, feed, fold));
    private final Map<EnvironmentId, Long> versions = new HashMap<>();
    private final List<TrackedEventMessage<?>> history = new ArrayList<>();
    private int position;

    ViewsOnPostgres() {
        reset();
    }

    private static TestDatabase migrated() {
        TestDatabase database = TestDatabase.create();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        return database;
    }

    /** These happen, one after the other, and are projected one by one. */
    void happen(EnvironmentEvent... events) {
        append(List.of(events)).forEach(event -> project(List.of(event)));
    }

    /** These happen, and are not projected yet. */
    List<TrackedEventMessage<?>> append(List<EnvironmentEvent> events) {
        List<TrackedEventMessage<?>> appended =
                events.stream().<TrackedEventMessage<?>>map(this::message).toList();
        history.addAll(appended);
        return appended;
    }

    private TrackedEventMessage<?> message(EnvironmentEvent event) {
        position++;
        long version = versions.getOrDefault(event.environmentId(), 0L);
        versions.put(event.environmentId(), version + 1);
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>(
                        "Environment",
                        event.environmentId().text(),
                        version,
                        event,
                        MetaData.emptyInstance(),
                        new UUID(0, position).toString(),
                        EnvironmentExamples.at(position)));
    }

    /** One batch in one transaction. */
    void project(List<? extends TrackedEventMessage<?>> batch) {
        projectThen(batch, () -> {});
    }

    /** The same, with something that happens in the transaction after the events were handled. */
    void projectThen(List<? extends TrackedEventMessage<?>> batch, Runnable before) {
        BatchingUnitOfWork<TrackedEventMessage<?>> work = new BatchingUnitOfWork<>(List.copyOf(batch));
        work.attachTransaction(transactions);
        var result = work.executeWithResult(
                () -> {
                    Object handled = projection.handle(
                            (TrackedEventMessage<?>) CurrentUnitOfWork.get().getMessage());
                    before.run();
                    return handled;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw new IllegalStateException("The batch is rolled back.", result.exceptionResult());
        }
    }

    void projectAll(int batchSize) {
        for (int i = 0; i < history.size(); i += batchSize) {
            project(i, Math.min(history.size(), i + batchSize));
        }
    }

    /** A part of the history in one batch. */
    void project(int from, int to) {
        project(history.subList(from, to));
    }

    void reset() {
        projection.prepareReset();
    }

    /** The life of an environment as far as it has happened, be it projected or not. */
    List<StampedEvent> life(EnvironmentId id) {
        return history.stream()
                .map(ViewsOnPostgres::stamped)
                .filter(event -> event.environment().equals(id))
                .toList();
    }

    private static StampedEvent stamped(TrackedEventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        long position = message.trackingToken().position().orElseThrow();
        return new StampedEvent(
                (EnvironmentEvent) message.getPayload(),
                new Stamp(event.getSequenceNumber(), position, message.getTimestamp()));
    }

    /** A repair on a connection of its own, as another thread or node does it, with a fold that is in order again. */
    Repair repairElsewhere(EnvironmentHistory from) {
        return new Repair(
                Tables.of(elsewhere, MessagesJson.stored()),
                from,
                new SpringTransactionManager(
                        new DataSourceTransactionManager(requireNonNull(elsewhere.getDataSource()))),
                feed,
                EnvironmentFold::fold);
    }

    /** The SHA-256 of everything in the three tables. */
    List<String> fingerprints() {
        return List.of(fingerprint("environment"), fingerprint("deployment"), fingerprint("operation"));
    }

    private String fingerprint(String table) {
        return requireNonNull(jdbc.execute((ConnectionCallback<String>) open -> {
            try {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                long count = open.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from " + table + " order by id) to stdout", rows);
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(rows.toByteArray());
                return table + ", " + count + " rows: " + HexFormat.of().formatHex(hash);
            } catch (IOException | NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
