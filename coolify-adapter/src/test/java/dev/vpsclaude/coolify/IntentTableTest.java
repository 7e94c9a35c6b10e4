package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.ALL;
import static dev.vpsclaude.coolify.CoolifyExamples.ALPHA;
import static dev.vpsclaude.coolify.CoolifyExamples.ATTACH;
import static dev.vpsclaude.coolify.CoolifyExamples.CANCEL;
import static dev.vpsclaude.coolify.CoolifyExamples.CREATE;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.LATER_DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.OTHER_ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.ROUTE;
import static dev.vpsclaude.coolify.CoolifyExamples.SET_VARIABLES;
import static dev.vpsclaude.coolify.CoolifyExamples.START_BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.platform.PlatformCommand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntentTableTest {

    private static final Duration LEASE = AdapterOnPostgres.LEASE;
    private static final PlatformCommand OTHER =
            new PlatformCommand.CreateApplication(OTHER_ENVIRONMENT, LATER_DEPLOYMENT, ALPHA, "FROM scratch");

    private final AdapterOnPostgres adapter = new AdapterOnPostgres();
    private final IntentTable intents = adapter.intents;

    @AfterEach
    void close() {
        adapter.close();
    }

    @Test
    void every_platform_command_arrives_and_comes_back_as_it_was() {
        assertThat(ALL).hasSize(IntentKind.values().length);
        for (PlatformCommand command : ALL) {
            adapter.jdbc.sql("truncate coolify_intent").update();
            adapter.ask(command);
            assertThat(intents.lease("me", LEASE).orElseThrow().command()).isEqualTo(command);
        }
    }

    @Test
    void asking_twice_is_asking_once() {
        adapter.ask(CREATE, CREATE);

        assertThat(adapter.jdbc
                        .sql("select count(*) from coolify_intent")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_second_build_of_the_same_deployment_is_another_wish() {
        adapter.ask(
                START_BUILD,
                new PlatformCommand.StartBuild(
                        START_BUILD.environmentId(), START_BUILD.deploymentId(), START_BUILD.application(), 2));

        assertThat(adapter.jdbc
                        .sql("select id from coolify_intent order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        START_BUILD.deploymentId().text() + ":build",
                        START_BUILD.deploymentId().text() + ":build:2");
    }

    @Test
    void asking_again_for_what_is_done_does_not_do_it_again() {
        adapter.ask(CREATE);
        intents.settle(lease(), IntentTable.End.DONE, "");
        adapter.ask(CREATE);

        assertThat(intents.lease("me", LEASE)).isEmpty();
    }

    @Test
    void what_the_asker_rolls_back_was_never_asked() {
        Transaction transaction = adapter.transactions.startTransaction();
        adapter.ask(CREATE);
        transaction.rollback();

        assertThat(intents.lease("me", LEASE)).isEmpty();
    }

    @Test
    void intents_of_one_environment_run_one_after_the_other_in_the_order_of_asking() {
        adapter.ask(SET_VARIABLES, ROUTE, ATTACH);
        Intent first = lease();

        assertThat(first.command()).isEqualTo(SET_VARIABLES);
        assertThat(intents.lease("me", LEASE)).isEmpty();
        intents.settle(first, IntentTable.End.DONE, "");
        assertThat(lease().command()).isEqualTo(ROUTE);
    }

    @Test
    void an_intent_that_waits_keeps_the_later_ones_of_its_environment_waiting_but_no_others() {
        adapter.ask(ROUTE, ATTACH, OTHER);
        intents.postpone(lease(), Duration.ofMinutes(1), "PLATFORM_BUSY");

        assertThat(lease().command()).isEqualTo(OTHER);
        assertThat(intents.lease("me", LEASE)).isEmpty();
    }

    @Test
    void a_lease_belongs_to_one() {
        adapter.ask(CREATE);
        lease();

        assertThat(intents.lease("somebody-else", LEASE)).isEmpty();
    }

    @Test
    void many_workers_at_once_get_each_intent_once() throws Exception {
        IntStream.range(0, 20)
                .mapToObj(n -> new PlatformCommand.RemoveApplications(new EnvironmentId(new UUID(1, n)), "op_" + n))
                .forEach(adapter::ask);
        Set<String> leased = ConcurrentHashMap.newKeySet();
        Callable<Integer> worker = () -> {
            int count = 0;
            for (Optional<Intent> next = intents.lease("me", LEASE); next.isPresent(); count++) {
                leased.add(next.get().id());
                next = intents.lease("me", LEASE);
            }
            return count;
        };
        int total = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> count : threads.invokeAll(List.of(worker, worker, worker, worker))) {
                total += count.get();
            }
        }

        // A worker may find nothing while the others hold what it looked at; what is left over is found later.
        while (intents.lease("me", LEASE).isPresent()) {
            total++;
        }
        assertThat(total).isEqualTo(20);
        assertThat(leased).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void that_coolify_was_asked_outlives_the_attempt() {
        adapter.ask(CREATE);
        Intent first = lease();
        assertThat(first.asked()).isFalse();
        assertThat(intents.noteAsking(first)).isTrue();
        adapter.leasesExpire();

        assertThat(lease().asked()).isTrue();
    }

    @Test
    void who_comes_back_after_losing_the_lease_can_change_nothing() {
        adapter.ask(CREATE);
        Intent stale = lease();
        adapter.leasesExpire();
        Intent fresh = lease();

        assertThat(fresh.fence()).isGreaterThan(stale.fence());
        assertThat(fresh.attempts()).isEqualTo(2);
        assertThat(intents.noteAsking(stale)).isFalse();
        assertThat(intents.extend(stale, LEASE)).isFalse();
        assertThat(intents.postpone(stale, LEASE, "")).isFalse();
        assertThat(intents.settle(stale, IntentTable.End.DONE, "")).isFalse();
        assertThat(intents.settle(fresh, IntentTable.End.DONE, "")).isTrue();
        assertThat(intents.settle(fresh, IntentTable.End.DONE, "")).isFalse();
    }

    @Test
    void a_late_heartbeat_does_not_lease_again_what_was_given_back() {
        adapter.ask(CREATE);
        Intent given = lease();
        intents.postpone(given, Duration.ZERO, "");

        assertThat(intents.extend(given, LEASE)).isFalse();
        assertThat(intents.lease("somebody-else", LEASE)).isPresent();
    }

    @Test
    void cancelling_withdraws_what_has_not_begun() {
        adapter.ask(ROUTE, ATTACH, STOP, CANCEL);

        assertThat(adapter.state(ROUTE)).isEqualTo("withdrawn");
        assertThat(adapter.state(ATTACH)).isEqualTo("withdrawn");
        assertThat(adapter.state(STOP)).isEqualTo("requested");
        assertThat(adapter.state(CANCEL)).isEqualTo("requested");
    }

    @Test
    void what_a_worker_has_is_finished_before_the_cancelling_begins() {
        adapter.ask(CREATE, ROUTE);
        Intent running = lease();
        adapter.ask(CANCEL);

        assertThat(adapter.state(CREATE)).isEqualTo("requested");
        assertThat(adapter.work.next()).isEmpty();
        intents.postpone(running, Duration.ofSeconds(15), "PLATFORM_UNREACHABLE");
        assertThat(adapter.work.next().orElseThrow().command()).isEqualTo(CANCEL);
        assertThat(adapter.state(CREATE)).isEqualTo("withdrawn");
    }

    @Test
    void what_is_asked_for_a_deployment_after_its_cancelling_comes_too_late() {
        adapter.ask(CANCEL, ROUTE, STOP);

        assertThat(adapter.state(ROUTE)).isEqualTo("withdrawn");
        assertThat(adapter.state(STOP)).isEqualTo("requested");
    }

    @Test
    void what_a_dead_worker_had_does_not_keep_the_cancelling_waiting() {
        adapter.ask(CREATE);
        lease();
        adapter.ask(CANCEL);
        adapter.leasesExpire();

        assertThat(adapter.work.next().orElseThrow().command()).isEqualTo(CANCEL);
    }

    @Test
    void cancelling_ends_the_watching_of_the_build() {
        adapter.watches.begin(CoolifyExamples.BUILD_WATCH, LEASE);
        adapter.ask(CANCEL);

        assertThat(adapter.watches.isEmpty()).isTrue();
    }

    @Test
    void what_is_settled_keeps_neither_dockerfile_nor_variables() {
        adapter.ask(CREATE);
        intents.settle(lease(), IntentTable.End.DONE, "");

        assertThat(adapter.column("payload", CREATE))
                .contains(DEPLOYMENT.text())
                .doesNotContain("FROM");
    }

    @Test
    void secrets_lie_in_the_table_by_reference_only() {
        adapter.ask(SET_VARIABLES);

        assertThat(adapter.column("payload", SET_VARIABLES)).contains("sec_").doesNotContain("sk-123");
    }

    private Intent lease() {
        return intents.lease("me", LEASE).orElseThrow();
    }
}
