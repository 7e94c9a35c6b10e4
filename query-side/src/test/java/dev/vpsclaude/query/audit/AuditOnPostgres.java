package dev.vpsclaude.query.audit;

import dev.vpsclaude.json.MessagesJson;
import dev.vpsclaude.json.StoredNames;
import dev.vpsclaude.messages.audit.AuditEntry;
import dev.vpsclaude.messages.audit.AuditFilter;
import dev.vpsclaude.messages.audit.AuditNote;
import dev.vpsclaude.postgres.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** The audit log on a real PostgreSQL, fed as Axon's processor feeds it: in batches, each in a transaction. */
final class AuditOnPostgres implements AutoCloseable {

    static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null);

    private static final JsonMapper JSON = MessagesJson.stored();
    private static final Instant MORNING = Instant.parse("2026-04-01T08:00:00.000123Z");

    private final TestDatabase database = migrated();
    private final SingleConnectionDataSource connection =
            new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
    private final TransactionManager transactions =
            new SpringTransactionManager(new DataSourceTransactionManager(connection));
    final JdbcTemplate jdbc = new JdbcTemplate(connection);
    final AuditLog log = new AuditLog(new AuditTable(jdbc, JSON), transactions);
    final AuditQueries queries = new AuditQueries(jdbc, new AuditRows(JSON));
    final AuditReader reader = new AuditReader(database.dataSource(), JSON);
    private AnnotationEventHandlerAdapter projection = projection();
    private final Map<String, Long> versions = new HashMap<>();
    private final List<TrackedEventMessage<?>> history = new ArrayList<>();

    private static TestDatabase migrated() {
        TestDatabase database = TestDatabase.create();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        return database;
    }

    private AnnotationEventHandlerAdapter projection() {
        return new AnnotationEventHandlerAdapter(
                new AuditProjection(log, this::life, new EventWords(JSON, StoredNames::nameOf)));
    }

    /** As after a start: nothing is remembered. */
    void forgetWhatWasSaid() {
        projection = projection();
    }

    static Instant at(int position) {
        return MORNING.plusSeconds(position);
    }

    /** It happens and is not entered yet. */
    void happen(String stream, Object event, Map<String, String> metadata) {
        int position = history.size() + 1;
        long version = versions.merge(stream, 0L, (before, zero) -> before + 1);
        history.add(new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>(
                        "Thing", stream, version, event, metadata, new UUID(0, position).toString(), at(position))));
    }

    /** Everything from this position on, in batches of this size. */
    void enter(int first, int batchSize) {
        for (int i = first - 1; i < history.size(); i += batchSize) {
            enter(history.subList(i, Math.min(history.size(), i + batchSize)));
        }
    }

    private void enter(List<TrackedEventMessage<?>> batch) {
        BatchingUnitOfWork<TrackedEventMessage<?>> work = new BatchingUnitOfWork<>(List.copyOf(batch));
        work.attachTransaction(transactions);
        var result = work.executeWithResult(
                () -> projection.handle(
                        (TrackedEventMessage<?>) CurrentUnitOfWork.get().getMessage()),
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw new IllegalStateException("The batch is rolled back.", result.exceptionResult());
        }
    }

    void reset() {
        projection.prepareReset();
    }

    private List<? extends DomainEventMessage<?>> life(String stream, int first) {
        return history.stream()
                .map(message -> (DomainEventMessage<?>) message)
                .filter(message -> message.getAggregateIdentifier().equals(stream))
                .limit(first)
                .toList();
    }

    List<AuditEntry> entries() {
        return entries(ALL);
    }

    /** Oldest first. */
    List<AuditEntry> entries(AuditFilter filter) {
        List<AuditEntry> entries = new ArrayList<>();
        reader.read(filter, entries::add);
        return entries;
    }

    AuditNote note(int seq) {
        return entries().get(seq - 1).note();
    }

    /** What somebody does who owns the database: the trigger that refuses changes is theirs. */
    void tamper(String... statements) {
        jdbc.execute("alter table audit_entry disable trigger user");
        for (String statement : statements) {
            jdbc.execute(statement);
        }
        jdbc.execute("alter table audit_entry enable trigger user");
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
