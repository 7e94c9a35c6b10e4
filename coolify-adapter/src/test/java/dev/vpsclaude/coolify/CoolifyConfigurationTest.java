package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.BUILDS_OF_APP;
import static dev.vpsclaude.coolify.CoolifyExamples.CREATE;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOY;
import static dev.vpsclaude.coolify.CoolifyExamples.READ_BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.START_BUILD;
import static dev.vpsclaude.coolify.ScriptedCoolify.LOOK_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The adapter as an application starts it: worker and watcher run by themselves. */
class CoolifyConfigurationTest {

    private final AdapterOnPostgres adapter = new AdapterOnPostgres();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        adapter.close();
    }

    @Test
    void what_is_asked_is_performed_watched_and_told_and_the_end_is_clean() throws Exception {
        adapter.coolify
                .on(LOOK_UP, "environment.json")
                .on(BUILDS_OF_APP, "deployments-of-application-none-active.json")
                .on(DEPLOY, "deploy.json")
                .on(READ_BUILD, "deployment-queued.json")
                .on(READ_BUILD, "deployment-finished.json")
                .on("GET /api/v1/deployments", "deployments-none.json");
        adapter.bus.registerHandlerInterceptor(this::listen);
        try (AnnotationConfigApplicationContext application = start()) {
            CoolifyPlatform platform = application.getBean(CoolifyPlatform.class);
            adapter.transactions.executeInTransaction(() -> {
                platform.handle(CREATE);
                platform.handle(START_BUILD);
            });

            assertThat(Stream.of(next(), next(), next(), next()))
                    .containsExactly(
                            "RecordApplicationCreated",
                            "RecordBuildQueued",
                            "RecordBuildStarted",
                            "RecordBuildFinished");
        }

        assertThat(adapter.state(CREATE)).isEqualTo("done");
        assertThat(adapter.jdbc
                        .sql("select count(*) from coolify_watcher where lease_until is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_under_way_at_the_end_is_finished_and_settled() throws Exception {
        adapter.coolify.on(
                LOOK_UP,
                ScriptedCoolify.response(200, "environment.json")
                        .headersDelay(500, TimeUnit.MILLISECONDS)
                        .build());
        try (AnnotationConfigApplicationContext application = start()) {
            application.getBean(CoolifyPlatform.class).handle(CREATE);
            adapter.coolify.awaitRequest();
        }

        assertThat(adapter.state(CREATE)).isEqualTo("done");
    }

    @Test
    void what_is_stopped_can_be_started_again() throws Exception {
        adapter.coolify.on(LOOK_UP, "environment.json");
        adapter.bus.registerHandlerInterceptor(this::listen);
        try (AnnotationConfigApplicationContext application = start()) {
            application.stop();
            application.getBean(CoolifyPlatform.class).handle(CREATE);
            assertThat(adapter.state(CREATE)).isEqualTo("requested");
            application.start();

            assertThat(next()).isEqualTo("RecordApplicationCreated");
        }
    }

    @Test
    void whoever_looks_for_orphans_lets_everybody_else_go_first() {
        try (AnnotationConfigApplicationContext application = start()) {
            CoolifyApi api = application.getBean(CoolifyOrphans.class).api();

            assertThat(api.urgency()).isEqualTo(CoolifyUrgency.POLL);
            assertThat(api.http().gate()).isSameAs(application.getBean(CoolifyGate.class));
        }
    }

    @Test
    void nothing_is_public_but_the_configuration_and_its_properties() throws Exception {
        Path classes = Path.of(Objects.requireNonNull(CoolifyPlatform.class.getResource("CoolifyPlatform.class"))
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(Objects.requireNonNull(classes))) {
            assertThat(files.map(file ->
                                    Objects.requireNonNull(file.getFileName()).toString())
                            .filter(name -> !name.contains("$") && !name.startsWith("package-info"))
                            .map(name -> "dev.vpsclaude.coolify." + name.replace(".class", ""))
                            .filter(CoolifyConfigurationTest::isPublic))
                    .containsExactlyInAnyOrder(CoolifyConfiguration.class.getName(), CoolifyProperties.class.getName());
        }
    }

    private static boolean isPublic(String name) {
        try {
            return Modifier.isPublic(Class.forName(name).getModifiers());
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private AnnotationConfigApplicationContext start() {
        AnnotationConfigApplicationContext application = new AnnotationConfigApplicationContext();
        application.registerBean(DataSource.class, () -> adapter.dataSource);
        application.registerBean(TransactionManager.class, () -> adapter.transactions);
        application.registerBean(CommandGateway.class, () -> adapter.commands);
        application.registerBean(QueryGateway.class, adapter.secrets::gateway);
        application.registerBean(CoolifyProperties.class, adapter.coolify::properties);
        application.register(CoolifyConfiguration.class);
        application.refresh();
        return application;
    }

    private @Nullable Object listen(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        unit.root()
                .afterCommit(
                        committed -> told.add(unit.getMessage().getPayloadType().getSimpleName()));
        return chain.proceed();
    }

    private @Nullable String next() throws InterruptedException {
        return told.poll(30, TimeUnit.SECONDS);
    }
}
