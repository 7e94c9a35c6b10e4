package dev.vpsclaude.server.axon;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.vpsclaude.json.MessagesJson;
import dev.vpsclaude.postgres.deadline.DeadlineClock;
import dev.vpsclaude.postgres.deadline.PostgresDeadlineManager;
import dev.vpsclaude.postgres.eventstore.EventLog;
import dev.vpsclaude.postgres.eventstore.PostgresEventStore;
import dev.vpsclaude.query.environment.EnvironmentHistory;
import dev.vpsclaude.query.environment.EnvironmentProjection;
import dev.vpsclaude.query.skill.SkillHistory;
import dev.vpsclaude.saga.GivingUp;
import dev.vpsclaude.saga.PutOffEvents;
import dev.vpsclaude.saga.TimeBudgets;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.saga.box.Versions;
import dev.vpsclaude.server.command.Origins;
import dev.vpsclaude.server.http.LaterChanges;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.ScopeAwareProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jpa.JpaSagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Puts our stores under Axon, and makes a failing handler hold up its processor instead of being skipped. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TimeBudgets.class, Versions.class, AllowedPackages.class})
class AxonSetup {

    private static final String PROCESSES = "deployments";

    /** Only for those who name it: as a candidate for everyone it would take the place of the API's strict mapper. */
    @Bean(defaultCandidate = false)
    JsonMapper storedJson() {
        return MessagesJson.stored();
    }

    @Bean(name = "eventBus", destroyMethod = "close")
    PostgresEventStore eventStore(JdbcTemplate jdbc) {
        return PostgresEventStore.open(jdbc, new JsonEventCodec(MessagesJson.stored()));
    }

    @Bean
    EnvironmentHistory environmentHistory(PostgresEventStore store) {
        return new StoredHistory(store);
    }

    @Bean
    SkillHistory skillHistory(PostgresEventStore store) {
        return new StoredSkillHistory(store);
    }

    @Bean
    LaterChanges laterChanges(PostgresEventStore store) {
        return new StoredLaterChanges(store);
    }

    @Bean
    EventLog eventLog(JdbcClient jdbc) {
        return new EventLog(jdbc);
    }

    /** For tokens, sagas and deadlines. Sagas are plain classes whose fields are their memory. */
    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(builder -> MessagesJson.speakMessages(builder)
                        .changeDefaultVisibility(v -> v.withFieldVisibility(Visibility.ANY)
                                .withGetterVisibility(Visibility.NONE)
                                .withIsGetterVisibility(Visibility.NONE))
                        .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }

    /** One statement for each position that is stored, where the JPA store reads the row before it writes it. */
    @Bean
    TokenStore tokenStore(
            DataSource database, Serializer serializer, ObjectProvider<EnvironmentProjection> projection) {
        return new ForgetfulTokens(
                JdbcTokenStore.builder()
                        .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                                new SpringDataSourceConnectionProvider(database)))
                        .serializer(serializer)
                        .contentType(byte[].class)
                        .schema(TokenSchema.builder()
                                .setTokenTable("token_entry")
                                .setProcessorNameColumn("processor_name")
                                .setTokenTypeColumn("token_type")
                                .build()),
                () -> projection.ifAvailable(EnvironmentProjection::forgetRows));
    }

    @Bean
    SagaStore<Object> sagaStore(EntityManagerProvider entities, Serializer serializer, JdbcTemplate jdbc) {
        return new OneAtATime(
                JpaSagaStore.builder()
                        .entityManagerProvider(entities)
                        .serializer(serializer)
                        .build(),
                jdbc);
    }

    @Bean
    PostgresDeadlineManager deadlineManager(
            JdbcClient jdbc,
            org.axonframework.config.Configuration axon,
            Serializer serializer,
            TransactionManager transactions,
            Origins origins) {
        PutOffEvents putOff = new PutOffEvents(axon);
        ScopeAwareProvider known = new ConfigurationScopeAwareProvider(axon);
        ScopeAwareProvider scopes = scope -> Stream.concat(Stream.of(putOff), known.provideScopeAwareStream(scope));
        PostgresDeadlineManager deadlines = new PostgresDeadlineManager(jdbc, scopes, serializer, transactions);
        deadlines.registerHandlerInterceptor(new CorrelationDataInterceptor<>(List.of(origins)));
        return deadlines;
    }

    @Bean
    DeadlineClock deadlineClock(PostgresDeadlineManager deadlines) {
        return new DeadlineClock(deadlines);
    }

    @Bean
    ConfigurerModule processesGiveUpWhatAlwaysFails() {
        return configurer -> configurer
                .eventProcessing()
                .registerHandlerInterceptor(
                        PROCESSES,
                        axon -> new GivingUp(axon.commandGateway(), axon.deadlineManager(), DatabaseTrouble::isBehind));
    }

    @Bean
    ConfigurerModule failuresStopProcessors() {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance());
    }
}
