package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.secret.Secret;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts the adapter together. Needs a bean of {@link CoolifyProperties}, the data source that holds the migrations of this
 * module, Axon's gateways, and Axon's transaction manager over that same data source: reports and our own rows are
 * committed together.
 */
@Configuration(proxyBeanMethods = false)
public class CoolifyConfiguration {

    private static final Duration LONGEST_IDLE = Duration.ofSeconds(1);

    /** Names this start of this node in leases. */
    private final String owner = UUID.randomUUID().toString();

    @Bean
    IntentTable coolifyIntentTable(DataSource dataSource) {
        return new IntentTable(JdbcClient.create(dataSource));
    }

    @Bean
    WatchTable coolifyWatchTable(DataSource dataSource) {
        return new WatchTable(JdbcClient.create(dataSource));
    }

    @Bean
    Bell coolifyWorkerBell() {
        return new Bell();
    }

    @Bean
    Bell coolifyWatcherBell() {
        return new Bell();
    }

    @Bean
    CoolifyPlatform coolifyPlatform(
            IntentTable intents,
            WatchTable watches,
            ObservationTable observations,
            CoolifyProperties properties,
            @Qualifier("coolifyWorkerBell") Bell bell) {
        return new CoolifyPlatform(intents, watches, observations, CoolifyPlace.of(properties), bell);
    }

    @Bean
    ObservationTable coolifyObservationTable(DataSource dataSource) {
        return new ObservationTable(JdbcClient.create(dataSource));
    }

    /** Twice this time and what Coolify itself needs to notice are less than a minute. */
    @Bean
    Loop coolifyObserver(
            ObservationTable observations,
            WatchTable watches,
            Reports reports,
            CoolifyHttp http,
            CoolifyProperties properties,
            @Value("${vpsclaude.coolify.observe-interval:15s}") String interval) {
        return new CoolifyObserver(
                        observations,
                        watches,
                        reports,
                        http,
                        CoolifyPlace.of(properties),
                        owner,
                        properties.leaseTime(),
                        DurationStyle.detectAndParse(interval))
                .loop(new Bell());
    }

    @Bean
    InstallationTable coolifyInstallationTable(DataSource dataSource, CoolifyProperties properties) {
        return new InstallationTable(JdbcClient.create(dataSource), properties);
    }

    @Bean
    CoolifyGate coolifyGate(InstallationTable installation) {
        return new SharedGate(installation, Thread::sleep);
    }

    @Bean
    KnownSecrets coolifyKnownSecrets(IntentTable intents, QueryGateway queries) {
        return new KnownSecrets(intents, new Secrets(queries));
    }

    /** With a token of its own where one is set: that of the worker may not read logs. */
    @Bean
    BuildLogs coolifyBuildLogs(
            @Qualifier("coolifyClient") OkHttpClient client,
            CoolifyProperties properties,
            CoolifyGate gate,
            DataSource dataSource,
            KnownSecrets secrets) {
        Secret token = Objects.requireNonNullElse(properties.logsToken(), properties.token());
        CoolifyHttp http = new CoolifyHttp(client, base(properties), token, new OtherTokenGate(gate));
        return new BuildLogs(new BuildTable(JdbcClient.create(dataSource)), looking(http, properties), secrets);
    }

    @Bean
    CoolifyQuestions coolifyQuestions(
            CoolifyHttp http,
            CoolifyProperties properties,
            InstallationTable installation,
            BuildLogs builds,
            KnownSecrets secrets,
            CoolifyOrphans orphans) {
        CoolifyApi api = looking(http, properties);
        return new CoolifyQuestions(
                CoolifyInspection.of(api, CoolifyPlace.of(properties)),
                installation,
                new ContainerLogs(api, secrets),
                builds,
                orphans,
                Executors.newVirtualThreadPerTaskExecutor());
    }

    @Bean
    CoolifyOrphans coolifyOrphans(
            CoolifyHttp http,
            CoolifyProperties properties,
            ObservationTable observations,
            DataSource dataSource,
            QueryGateway queries) {
        return new CoolifyOrphans(
                looking(http, properties),
                new OngoingTable(JdbcClient.create(dataSource)),
                observations,
                new Standings(queries));
    }

    /** For those who only look, and hold no lease. */
    private static CoolifyApi looking(CoolifyHttp http, CoolifyProperties properties) {
        return new CoolifyApi(http, CoolifyPlace.of(properties), CoolifyUrgency.POLL, () -> {});
    }

    private static HttpUrl base(CoolifyProperties properties) {
        return Objects.requireNonNull(HttpUrl.get(properties.apiUrl()));
    }

    @Bean(defaultCandidate = false)
    OkHttpClient coolifyClient(CoolifyProperties properties) {
        return CoolifyHttp.client(properties);
    }

    @Bean
    CoolifyHttp coolifyHttp(
            @Qualifier("coolifyClient") OkHttpClient client, CoolifyProperties properties, CoolifyGate gate) {
        return new CoolifyHttp(client, base(properties), properties.token(), gate);
    }

    @Bean
    CoolifySteps coolifySteps(
            CoolifyProperties properties, @Qualifier("coolifyClient") OkHttpClient client, QueryGateway queries) {
        CoolifyPlace place = CoolifyPlace.of(properties);
        CreationStep creation = new CreationStep(place, new KnownVersion(System::nanoTime));
        return new CoolifySteps(
                place,
                creation,
                new ReplacementStep(place, creation),
                new VariablesStep(new Secrets(queries)),
                ProbeStep.of(properties, client),
                new Backoff(new Random()));
    }

    @Bean
    Reports coolifyReports(CommandGateway commands, TransactionManager transactions) {
        return new Reports(commands, transactions);
    }

    @Bean
    Settlement coolifySettlement(
            IntentTable intents,
            WatchTable watches,
            Reports reports,
            CoolifySteps steps,
            @Qualifier("coolifyWatcherBell") Bell bell) {
        return new Settlement(intents, watches, reports, steps.backoff(), bell);
    }

    @Bean
    IntentWork coolifyIntentWork(
            IntentTable intents,
            CoolifyHttp http,
            CoolifySteps steps,
            Settlement settlement,
            CoolifyProperties properties) {
        return new IntentWork(intents, http, steps, settlement, owner, properties.leaseTime());
    }

    @Bean
    Loop coolifyWorker(
            IntentWork work,
            @Qualifier("coolifyWorkerBell") Bell bell,
            @Qualifier("coolifyClient") OkHttpClient client,
            CoolifyProperties properties) {
        return new CoolifyWorker(work, bell, client, idle(properties), properties.workers()).loop();
    }

    @Bean
    Loop coolifyWatcher(
            WatchTable watches,
            Reports reports,
            CoolifyHttp http,
            CoolifyProperties properties,
            BuildLogs logs,
            @Qualifier("coolifyWatcherBell") Bell bell) {
        CoolifyWatch watch =
                new CoolifyWatch(watches, new WatchReports(watches, reports), logs, properties.stopAgain());
        return new CoolifyWatcher(
                        watches,
                        watch,
                        http,
                        CoolifyPlace.of(properties),
                        owner,
                        properties.leaseTime(),
                        properties.pollInterval())
                .loop(bell);
    }

    @Bean
    Loop coolifyPurge(DataSource dataSource, CoolifyProperties properties) {
        PurgeTable table = new PurgeTable(JdbcClient.create(dataSource));
        return new Purge(table, owner, properties.keepSettled()).loop(new Bell());
    }

    private static Duration idle(CoolifyProperties properties) {
        Duration poll = properties.pollInterval();
        return poll.compareTo(LONGEST_IDLE) < 0 ? poll : LONGEST_IDLE;
    }
}
