package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APP;
import static dev.vpsclaude.coolify.CoolifyExamples.APPLICATION;
import static dev.vpsclaude.coolify.CoolifyExamples.BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.LATER_DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.OTHER_BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.READ_BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.SET_VARIABLES;
import static dev.vpsclaude.coolify.ScriptedCoolify.LOOK_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.FailureReason.Cause;
import dev.vpsclaude.messages.platform.PlatformLog;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogsTest {

    private static final String LOGS = "GET " + APP + "/logs?lines=50";
    private static final Watch.OfBuild FAILED = new Watch.OfBuild(ENVIRONMENT, DEPLOYMENT, APPLICATION, BUILD, true);

    private final AdapterOnPostgres adapter = new AdapterOnPostgres();
    private final ScriptedCoolify coolify = adapter.coolify;

    @AfterEach
    void close() {
        adapter.close();
    }

    @Test
    void a_container_says_its_last_lines_without_the_secrets_that_it_was_given() {
        coolify.on(LOOK_UP, "environment.json").on(LOGS, "container-log-with-secrets.json");
        adapter.ask(SET_VARIABLES);

        assertThat(container()).isEqualTo(new PlatformLog.Lines(List.of("started with ********", "and ********")));
    }

    @Test
    void secrets_are_known_also_after_they_were_sent() {
        coolify.on(LOOK_UP, "environment.json")
                .on(LOGS, "container-log-with-secrets.json")
                .on("PATCH " + APP + "/envs/bulk", 201, "envs.json")
                .on("GET " + APP + "/envs", "envs.json");
        adapter.ask(SET_VARIABLES);
        adapter.workOnce();

        assertThat(container()).isEqualTo(new PlatformLog.Lines(List.of("started with ********", "and ********")));
    }

    @Test
    void where_nothing_runs_nothing_is_said() {
        coolify.on(LOOK_UP, "environment-empty.json");

        assertThat(container()).isEqualTo(new PlatformLog.Silence());
    }

    @Test
    void a_container_that_has_just_ended_says_nothing() {
        coolify.on(LOOK_UP, "environment.json").on(LOGS, 400, "400-not-running.json");

        assertThat(container()).isEqualTo(new PlatformLog.Silence());
    }

    @ParameterizedTest
    @CsvSource({"500, 500.json, PLATFORM_FAULTY", "403, 403-missing-ability.json, PLATFORM_MISCONFIGURED"})
    void a_log_that_cannot_be_had_says_why(int status, String file, Cause cause) {
        coolify.on(LOOK_UP, "environment.json").on(LOGS, status, file);

        assertThat(container())
                .isInstanceOfSatisfying(
                        PlatformLog.Unreadable.class,
                        log -> assertThat(log.reason().cause()).isEqualTo(cause));
    }

    @Test
    void the_log_of_a_failed_build_is_kept_as_coolify_will_have_forgotten_it() {
        coolify.on(READ_BUILD, "deployment-with-log.json").on(READ_BUILD, 404, "404-deployment.json");
        adapter.watches.begin(FAILED, Duration.ofHours(1));

        adapter.buildLogs().keep(FAILED);

        assertThat(adapter.buildLogs().read(DEPLOYMENT))
                .isEqualTo(new PlatformLog.Lines(List.of("Starting deployment.", "Building.", "exit code 1")));
        assertThat(coolify.asked()).hasSize(1);
    }

    @Test
    void a_build_that_still_runs_is_asked() {
        coolify.on(READ_BUILD, "deployment-with-log.json");
        adapter.watches.begin(FAILED, Duration.ofHours(1));

        assertThat(adapter.buildLogs().read(DEPLOYMENT)).isInstanceOf(PlatformLog.Lines.class);
    }

    @Test
    void a_second_build_takes_the_place_of_the_first() {
        coolify.on(READ_BUILD, "deployment-with-log.json");
        adapter.watches.begin(FAILED, Duration.ofHours(1));
        adapter.buildLogs().keep(FAILED);
        Watch.OfBuild again = new Watch.OfBuild(ENVIRONMENT, DEPLOYMENT, APPLICATION, OTHER_BUILD, false);
        adapter.watches.begin(again, Duration.ofHours(1));

        assertThat(adapter.builds.of(DEPLOYMENT).orElseThrow().build()).isEqualTo(OTHER_BUILD);
        assertThat(adapter.builds.of(DEPLOYMENT).orElseThrow().log()).isEmpty();
    }

    @Test
    void where_the_token_may_not_read_logs_that_is_what_is_said() {
        coolify.on(READ_BUILD, "deployment-failed.json");
        adapter.watches.begin(FAILED, Duration.ofHours(1));

        assertThat(adapter.buildLogs().read(DEPLOYMENT))
                .isInstanceOfSatisfying(
                        PlatformLog.Unreadable.class,
                        log -> assertThat(log.reason().cause()).isEqualTo(Cause.PLATFORM_MISCONFIGURED));
    }

    @Test
    void a_deployment_without_a_build_has_no_log() {
        assertThat(adapter.buildLogs().read(LATER_DEPLOYMENT)).isEqualTo(new PlatformLog.Silence());
    }

    @Test
    void a_log_that_cannot_be_kept_keeps_nobody_from_hearing_of_the_failure() {
        adapter.watches.begin(FAILED, Duration.ofHours(1));
        coolify.losing(READ_BUILD);

        adapter.buildLogs().keep(FAILED);

        assertThat(adapter.builds.of(DEPLOYMENT).orElseThrow().log()).isEmpty();
    }

    @Test
    void a_second_token_that_is_refused_does_not_keep_the_first_from_its_work() {
        OpenGate gate = new OpenGate();
        new OtherTokenGate(gate).met(new CoolifyTrouble.Unauthorised());
        new OtherTokenGate(gate).met(new CoolifyTrouble.RateLimited(Duration.ZERO));

        assertThat(gate.told()).containsExactly("RateLimited");
    }

    private PlatformLog container() {
        return new ContainerLogs(coolify.api(), adapter.knownSecrets()).read(ENVIRONMENT, 50);
    }
}
