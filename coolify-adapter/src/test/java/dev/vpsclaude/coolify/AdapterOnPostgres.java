package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.platform.PlatformCommand;
import dev.vpsclaude.postgres.testing.TestDatabase;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The adapter on a real PostgreSQL and Axon's own command bus, with an environment that writes what it is told into a
 * table of the same database: what was rolled back was not told.
 */
final class AdapterOnPostgres implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(30);

    private static final TestDatabase DATABASE = database();

    final DataSource dataSource = DATABASE.dataSource();
    final JdbcClient jdbc = JdbcClient.create(dataSource);
    final TransactionManager transactions = new SpringTransactionManager(new DataSourceTransactionManager(dataSource));
    final SimpleCommandBus bus =
            SimpleCommandBus.builder().transactionManager(transactions).build();
    final CommandGateway commands =
            DefaultCommandGateway.builder().commandBus(bus).build();
    final ScriptedCoolify coolify = new ScriptedCoolify();
    final RevealedSecrets secrets =
            new RevealedSecrets(Map.of(CoolifyExamples.API_KEY, "sk-123", CoolifyExamples.PASSWORD, "correct horse"));
    final IntentTable intents = new IntentTable(jdbc);
    final WatchTable watches = new WatchTable(jdbc);
    final ObservationTable observations = new ObservationTable(jdbc);
    final BuildTable builds = new BuildTable(jdbc);
    final Reports reports = new Reports(commands, transactions);
    final Bell workerBell = new Bell();
    final Bell watcherBell = new Bell();
    final IntentWork work = worker("node-1");
    final Set<Class<?>> unwanted = new HashSet<>();
    final AtomicInteger failures = new AtomicInteger();

    AdapterOnPostgres() {
        jdbc.sql(
                        "truncate coolify_intent, coolify_watch, coolify_observation, coolify_installation, coolify_build, told")
                .update();
        jdbc.sql("update coolify_watcher set lease_owner = null, lease_until = null")
                .update();
        new AnnotationCommandHandlerAdapter<>(new CoolifyPlatform(
                        intents, watches, observations, CoolifyPlace.of(coolify.properties()), workerBell))
                .subscribe(bus);
        for (Class<?> command : EnvironmentCommand.class.getDeclaredClasses()) {
            bus.subscribe(command.getName(), message -> hear(message.getPayload()));
        }
    }

    private static TestDatabase database() {
        TestDatabase database = TestDatabase.create();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        JdbcClient.create(database.dataSource())
                .sql("create table told (n bigint generated always as identity, what text not null)")
                .update();
        return database;
    }

    private Object hear(Object command) {
        jdbc.sql("insert into told (what) values (:what)")
                .param("what", command.toString())
                .update();
        if (unwanted.contains(command.getClass())) {
            throw new CommandRefused(new Refusal.NoSuchEnvironment());
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("somebody else was quicker");
        }
        return 1L;
    }

    IntentWork worker(String owner) {
        return worker(owner, LEASE);
    }

    IntentWork worker(String owner, Duration lease) {
        CoolifyPlace place = CoolifyPlace.of(coolify.properties());
        Backoff backoff = new Backoff(new Random(1));
        CreationStep creation = new CreationStep(place, new KnownVersion(System::nanoTime));
        CoolifySteps steps = new CoolifySteps(
                place,
                creation,
                new ReplacementStep(place, creation),
                new VariablesStep(new Secrets(secrets.gateway())),
                ProbeStep.of(coolify.properties(), coolify.client()),
                backoff);
        Settlement settlement = new Settlement(intents, watches, reports, backoff, watcherBell);
        return new IntentWork(intents, coolify.http(), steps, settlement, owner, lease);
    }

    KnownSecrets knownSecrets() {
        return new KnownSecrets(intents, new Secrets(secrets.gateway()));
    }

    BuildLogs buildLogs() {
        return new BuildLogs(builds, coolify.api(), knownSecrets());
    }

    void ask(PlatformCommand... asked) {
        for (PlatformCommand command : asked) {
            commands.sendAndWait(command);
        }
    }

    /** Performs the next intent, due or not. */
    void workOnce() {
        allDue();
        work.perform(work.next().orElseThrow());
    }

    void allDue() {
        jdbc.sql("update coolify_intent set due_at = clock_timestamp()").update();
    }

    /** As if what is being watched had been asked for as long ago. */
    void watchesWereAsked(Duration ago) {
        jdbc.sql("update coolify_watch set asked_at = asked_at - :millis * interval '1 millisecond'")
                .param("millis", ago.toMillis())
                .update();
    }

    void leasesExpire() {
        jdbc.sql("update coolify_intent set lease_until = clock_timestamp() where lease_until is not null")
                .update();
    }

    String state(PlatformCommand command) {
        return column("state", command);
    }

    String column(String column, PlatformCommand command) {
        return jdbc.sql("select (" + column + ")::text from coolify_intent where id = :id")
                .param("id", IntentKind.idOf(command))
                .query(String.class)
                .single();
    }

    List<String> told() {
        return jdbc.sql("select what from told order by n")
                .query((row, n) -> row.getString("what"))
                .list();
    }

    @Override
    public void close() {
        coolify.close();
        secrets.close();
    }
}
