package dev.vpsclaude.postgres.deadline;

import com.zaxxer.hikari.HikariDataSource;
import dev.vpsclaude.postgres.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ScopeAware;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Deadlines on a database of their own. What was handled stands in a table, so that what was rolled back was not. */
final class DeadlinesOnPostgres implements AutoCloseable {

    /** Whose deadline it is. */
    record Kettle(String id) implements ScopeDescriptor {
        @Override
        public String scopeDescription() {
            return "kettle " + id;
        }
    }

    private final HikariDataSource connections = new HikariDataSource();
    final JdbcClient jdbc = JdbcClient.create(connections);
    final SpringTransactionManager transactions =
            new SpringTransactionManager(new DataSourceTransactionManager(connections));
    final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(connections));

    DeadlinesOnPostgres() {
        TestDatabase database = TestDatabase.create();
        connections.setDataSource(database.dataSource());
        Flyway.configure().dataSource(connections).load().migrate();
        jdbc.sql("create table handled (n bigint generated always as identity, what text not null)")
                .update();
    }

    /** What a node would start: it knows of deadlines only what the database knows. */
    PostgresDeadlineManager node() {
        return new PostgresDeadlineManager(jdbc, scope -> Stream.of(new Kitchen()), serializer(), transactions);
    }

    private static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        builder -> builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }

    List<String> handled() {
        return jdbc.sql("select what from handled order by n")
                .query((row, n) -> row.getString(1))
                .list();
    }

    long count(String where) {
        return jdbc.sql("select count(*) from deadline where " + where)
                .query(Long.class)
                .single();
    }

    void allDue() {
        jdbc.sql("update deadline set due_at = clock_timestamp()").update();
    }

    /** Writes down who was told what; the broken kettle also fails. */
    private final class Kitchen implements ScopeAware {

        @Override
        public void send(Message<?> message, ScopeDescriptor scope) {
            String name = ((DeadlineMessage<?>) message).getDeadlineName();
            jdbc.sql("insert into handled (what) values (?)")
                    .param(scope.scopeDescription() + ": " + name + " " + message.getPayload())
                    .update();
            if (scope.equals(new Kettle("broken"))) {
                throw new IllegalStateException("The kettle is broken.");
            }
        }

        @Override
        public boolean canResolve(ScopeDescriptor scope) {
            return scope instanceof Kettle;
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
