package dev.vpsclaude.postgres.deadline;

import static org.axonframework.deadline.GenericDeadlineMessage.asDeadlineMessage;

import dev.vpsclaude.postgres.deadline.DeadlineTable.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.deadline.AbstractDeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.ScopeAware;
import org.axonframework.messaging.ScopeAwareProvider;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Axon's deadlines as rows. Scheduling and cancelling take part in the caller's transaction; handling a deadline and
 * forgetting it are one transaction, so that it is handled exactly once, or again after a failure.
 */
public final class PostgresDeadlineManager extends AbstractDeadlineManager {

    private static final Logger log = LoggerFactory.getLogger(PostgresDeadlineManager.class);

    private final DeadlineTable table;
    private final ScopeAwareProvider scopes;
    private final Serializer serializer;
    private final TransactionManager transactions;

    public PostgresDeadlineManager(
            JdbcClient jdbc, ScopeAwareProvider scopes, Serializer serializer, TransactionManager transactions) {
        this.table = new DeadlineTable(jdbc);
        this.scopes = scopes;
        this.serializer = serializer;
        this.transactions = transactions;
    }

    @Override
    public String schedule(Instant at, String name, @Nullable Object payload, ScopeDescriptor scope) {
        return schedule(Duration.between(Clock.systemUTC().instant(), at), name, payload, scope);
    }

    @Override
    public String schedule(Duration until, String name, @Nullable Object payload, ScopeDescriptor scope) {
        String id = UUID.randomUUID().toString();
        DeadlineMessage<?> message = processDispatchInterceptors(
                asDeadlineMessage(name, payload, Clock.systemUTC().instant()));
        Row row = row(id, message, scope);
        runOnPrepareCommitOrNow(() -> table.add(row, until));
        return id;
    }

    @Override
    public void cancelSchedule(String name, String id) {
        runOnPrepareCommitOrNow(() -> table.remove(name, id));
    }

    @Override
    public void cancelAll(String name) {
        runOnPrepareCommitOrNow(() -> table.removeAll(name));
    }

    @Override
    public void cancelAllWithinScope(String name, ScopeDescriptor scope) {
        String text = text(scope);
        runOnPrepareCommitOrNow(() -> table.removeWithin(name, text));
    }

    /** How many of this name are waiting, whether they are due or not. */
    public int waiting(String name) {
        return table.count(name);
    }

    /** Handles one deadline that is due; false when there is none. A failure puts that one off and is logged. */
    boolean handleNextDue() {
        String[] taken = new String[1];
        DefaultUnitOfWork<DeadlineMessage<?>> work = new DefaultUnitOfWork<>(null);
        work.attachTransaction(transactions);
        ResultMessage<Boolean> result = work.executeWithResult(() -> {
            Row row = table.takeDue().orElse(null);
            if (row == null) {
                return false;
            }
            taken[0] = row.id();
            handle(row, work);
            return true;
        });
        if (result.isExceptional() && taken[0] != null) {
            log.error("A deadline could not be handled and is put off.", result.exceptionResult());
            transactions.executeInTransaction(() -> table.postpone(taken[0]));
            return true;
        }
        return result.getPayload();
    }

    DeadlineTable table() {
        return table;
    }

    private void handle(Row row, DefaultUnitOfWork<DeadlineMessage<?>> work) throws Exception {
        DeadlineMessage<?> message = message(row);
        ScopeDescriptor scope = scope(row);
        work.transformMessage(ignored -> message);
        new DefaultInterceptorChain<DeadlineMessage<?>>(work, handlerInterceptors(), intercepted -> {
                    deliver(intercepted, scope);
                    return null;
                })
                .proceed();
    }

    private void deliver(DeadlineMessage<?> message, ScopeDescriptor scope) throws Exception {
        for (ScopeAware component : scopes.provideScopeAwareStream(scope)
                .filter(c -> c.canResolve(scope))
                .toList()) {
            component.send(message, scope);
        }
    }

    private Row row(String id, DeadlineMessage<?> message, ScopeDescriptor scope) {
        var payload = serializer.serialize(message.getPayload(), String.class);
        var metadata = serializer.serialize(message.getMetaData(), String.class);
        return new Row(
                id,
                message.getDeadlineName(),
                text(scope),
                payload.getData(),
                payload.getType().getName(),
                metadata.getData());
    }

    private DeadlineMessage<?> message(Row row) {
        Object payload = object(row.payload(), row.payloadType());
        MetaData metadata = (MetaData) object(row.metadata(), MetaData.class.getName());
        return new GenericDeadlineMessage<>(row.name(), payload, metadata);
    }

    /** The descriptor's class stands before its content; within one class the content is deterministic. */
    private String text(ScopeDescriptor scope) {
        return scope.getClass().getName() + " "
                + serializer.serialize(scope, String.class).getData();
    }

    private ScopeDescriptor scope(Row row) {
        int space = row.scope().indexOf(' ');
        return (ScopeDescriptor)
                object(row.scope().substring(space + 1), row.scope().substring(0, space));
    }

    private Object object(String data, String type) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(data, String.class, new SimpleSerializedType(type, null)));
    }
}
