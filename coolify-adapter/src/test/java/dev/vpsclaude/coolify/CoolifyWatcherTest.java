package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APP;
import static dev.vpsclaude.coolify.CoolifyExamples.BUILD_WATCH;
import static dev.vpsclaude.coolify.CoolifyExamples.READ_BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.STOP_WATCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentCommand;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoolifyWatcherTest {

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final String ACTIVE = "GET /api/v1/deployments";
    private static final String STOP_CALL = "POST " + APP + "/stop?docker_cleanup=false";
    private static final String RESOURCES = "GET /api/v1/servers/server-1/resources";

    private final AdapterOnPostgres adapter = new AdapterOnPostgres();
    private final ScriptedCoolify coolify = adapter.coolify;
    private final CoolifyWatcher watcher = watcher("node-1");

    @AfterEach
    void close() {
        adapter.close();
    }

    @Test
    void nothing_is_asked_while_nothing_is_watched() {
        assertThat(watcher.round()).isEqualTo(Duration.ofSeconds(2));
        assertThat(coolify.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"deployments-array.json", "deployments-object.json"})
    void a_build_that_has_begun_is_told_once(String list) {
        adapter.watches.begin(BUILD_WATCH, LONG);
        coolify.on(ACTIVE, list);
        watcher.round();
        watcher.round();

        assertThat(adapter.told()).singleElement().asString().startsWith("RecordBuildStarted");
        assertThat(coolify.asked()).containsExactly(ACTIVE, ACTIVE);
    }

    @Test
    void a_build_that_is_over_before_it_was_seen_running_did_begin() {
        adapter.watches.begin(BUILD_WATCH, LONG);
        coolify.on(ACTIVE, "deployments-none.json").on(READ_BUILD, "deployment-finished.json");
        watcher.round();

        assertThat(adapter.told()).hasSize(2);
        assertThat(adapter.told().get(0)).startsWith("RecordBuildStarted");
        assertThat(adapter.told().get(1)).startsWith("RecordBuildFinished");
        assertThat(adapter.watches.isEmpty()).isTrue();
    }

    @Test
    void who_asks_how_a_build_has_ended_does_not_let_others_go_first() {
        adapter.watches.begin(BUILD_WATCH, LONG);
        coolify.on(ACTIVE, "deployments-none.json").on(READ_BUILD, "deployment-finished.json");
        watcher.round();

        assertThat(coolify.gate().passed()).containsExactly(CoolifyUrgency.POLL, CoolifyUrgency.STEP);
    }

    @ParameterizedTest
    @CsvSource({
        "deployment-failed.json,RecordBuildFailed,BUILD_FAILED",
        "deployment-cancelled-by-user.json,AbandonDeployment,cancelled on the platform"
    })
    void a_build_that_came_to_no_good_end_is_told_with_the_reason(String build, String report, String reason) {
        adapter.watches.begin(BUILD_WATCH, LONG);
        coolify.on(ACTIVE, "deployments-none.json").on(READ_BUILD, build);
        watcher.round();

        assertThat(adapter.told()).singleElement().asString().startsWith(report).contains(reason);
        assertThat(adapter.watches.isEmpty()).isTrue();
    }

    @Test
    void a_build_that_coolify_has_forgotten_has_failed() {
        adapter.watches.begin(BUILD_WATCH, LONG);
        coolify.on(ACTIVE, "deployments-none.json").on(READ_BUILD, 404, "404-deployment.json");
        watcher.round();

        assertThat(adapter.told())
                .singleElement()
                .asString()
                .startsWith("RecordBuildFailed")
                .contains("FAULTY");
    }

    @Test
    void an_unknown_word_is_waited_out_until_the_watch_expires() {
        adapter.watches.begin(BUILD_WATCH, LONG);
        coolify.on(ACTIVE, "deployments-none.json").on(READ_BUILD, "deployment-rebooting.json");
        watcher.round();
        assertThat(adapter.told()).isEmpty();
        adapter.jdbc
                .sql("update coolify_watch set expires_at = clock_timestamp()")
                .update();
        watcher.round();

        assertThat(adapter.told())
                .singleElement()
                .asString()
                .startsWith("AbandonDeployment")
                .contains("TOOK_TOO_LONG");
        assertThat(adapter.watches.isEmpty()).isTrue();
    }

    @Test
    void a_report_that_nobody_wants_ends_the_watching() {
        adapter.watches.begin(BUILD_WATCH, LONG);
        adapter.unwanted.add(EnvironmentCommand.RecordBuildStarted.class);
        coolify.on(ACTIVE, "deployments-array.json");
        watcher.round();

        assertThat(adapter.watches.isEmpty()).isTrue();
        assertThat(adapter.told()).isEmpty();
    }

    @Test
    void a_report_that_fails_is_made_at_the_next_look() {
        adapter.watches.begin(BUILD_WATCH, LONG);
        adapter.failures.set(3);
        coolify.on(ACTIVE, "deployments-array.json");
        watcher.round();
        assertThat(adapter.told()).isEmpty();
        watcher.round();

        assertThat(adapter.told()).singleElement().asString().startsWith("RecordBuildStarted");
    }

    @Test
    void a_stop_is_told_when_the_container_is_gone() {
        adapter.watches.begin(STOP_WATCH, LONG);
        coolify.on(RESOURCES, "resources-running.json").on(RESOURCES, "resources-exited.json");
        watcher.round();
        assertThat(adapter.told()).isEmpty();
        watcher.round();

        assertThat(adapter.told()).singleElement().asString().startsWith("RecordApplicationStopped");
        assertThat(adapter.watches.isEmpty()).isTrue();
    }

    @Test
    void a_stop_that_shows_no_effect_is_asked_for_again_and_then_waited_for_again() {
        adapter.watches.begin(STOP_WATCH, LONG);
        coolify.on(RESOURCES, "resources-running.json").on(STOP_CALL, "stopping.json");
        watcher.round();
        assertThat(coolify.asked()).containsExactly(RESOURCES);

        adapter.watchesWereAsked(AGAIN);
        watcher.round();
        watcher.round();
        assertThat(coolify.asked()).containsExactly(RESOURCES, RESOURCES, STOP_CALL, RESOURCES);
    }

    @Test
    void a_stop_that_has_had_its_effect_is_not_asked_for_again() {
        adapter.watches.begin(STOP_WATCH, LONG);
        adapter.watchesWereAsked(AGAIN);
        coolify.on(RESOURCES, "resources-exited.json");
        watcher.round();

        assertThat(coolify.asked()).containsExactly(RESOURCES);
        assertThat(adapter.told()).singleElement().asString().startsWith("RecordApplicationStopped");
    }

    @Test
    void an_application_that_is_not_listed_is_asked_for_by_itself() {
        adapter.watches.begin(STOP_WATCH, LONG);
        coolify.on(RESOURCES, "resources-none.json").on("GET " + APP, "application-exited.json");
        watcher.round();

        assertThat(adapter.told()).singleElement().asString().startsWith("RecordApplicationStopped");
    }

    @Test
    void an_application_that_is_gone_cannot_be_stopped() {
        adapter.watches.begin(STOP_WATCH, LONG);
        coolify.on(RESOURCES, "resources-none.json").on("GET " + APP, 404, "404-application.json");
        watcher.round();

        assertThat(adapter.told()).singleElement().asString().startsWith("AbandonStop");
    }

    @Test
    void only_one_node_watches_until_it_lets_go() {
        adapter.watches.begin(BUILD_WATCH, LONG);
        coolify.on(ACTIVE, "deployments-array.json");
        watcher.round();
        watcher("node-2").round();
        assertThat(coolify.asked()).hasSize(1);
        adapter.watches.release("node-1");
        watcher("node-2").round();

        assertThat(coolify.asked()).hasSize(2);
    }

    @Test
    void coolify_is_left_alone_for_as_long_as_it_asks() {
        adapter.watches.begin(BUILD_WATCH, LONG);
        coolify.on(
                ACTIVE,
                ScriptedCoolify.response(429, "429-rate.json")
                        .setHeader("Retry-After", "33")
                        .build());

        assertThat(watcher.round()).isEqualTo(Duration.ofSeconds(33));
    }

    private CoolifyWatcher watcher(String owner) {
        return new CoolifyWatcher(
                adapter.watches,
                new CoolifyWatch(
                        adapter.watches,
                        new WatchReports(adapter.watches, adapter.reports),
                        adapter.buildLogs(),
                        AGAIN),
                coolify.http(),
                CoolifyPlace.of(coolify.properties()),
                owner,
                AdapterOnPostgres.LEASE,
                POLL);
    }
}
