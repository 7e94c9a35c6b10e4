package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APP;
import static dev.vpsclaude.coolify.CoolifyExamples.BUILDS_OF_APP;
import static dev.vpsclaude.coolify.CoolifyExamples.CANCEL;
import static dev.vpsclaude.coolify.CoolifyExamples.CREATE;
import static dev.vpsclaude.coolify.CoolifyExamples.CREATE_APP;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOY;
import static dev.vpsclaude.coolify.CoolifyExamples.READ_BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.REMOVE;
import static dev.vpsclaude.coolify.CoolifyExamples.SET_VARIABLES;
import static dev.vpsclaude.coolify.CoolifyExamples.START_BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.STOP;
import static dev.vpsclaude.coolify.ScriptedCoolify.LOOK_UP;
import static dev.vpsclaude.coolify.ScriptedCoolify.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.platform.PlatformCommand;
import dev.vpsclaude.messages.platform.PlatformObservation.ObserveApplication;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntentWorkTest {

    private static final ObserveApplication RUNNING =
            new ObserveApplication(CoolifyExamples.ENVIRONMENT, CoolifyExamples.APPLICATION, true);
    private static final String STOP_APP = "POST " + APP + "/stop?docker_cleanup=false";

    private final AdapterOnPostgres adapter = new AdapterOnPostgres();
    private final ScriptedCoolify coolify = adapter.coolify;

    @AfterEach
    void close() {
        adapter.close();
    }

    @Test
    void what_is_done_is_settled_and_told() {
        coolify.on(LOOK_UP, "environment.json");
        run(CREATE);

        assertThat(adapter.state(CREATE)).isEqualTo("done");
        assertThat(adapter.told()).singleElement().asString().startsWith("RecordApplicationCreated");
    }

    @Test
    void a_report_that_nobody_wants_is_undone_and_ends_the_intent() {
        coolify.on(LOOK_UP, "environment.json");
        adapter.unwanted.add(EnvironmentCommand.RecordApplicationCreated.class);
        run(CREATE);

        assertThat(adapter.state(CREATE)).isEqualTo("refused");
        assertThat(adapter.column("last_trouble", CREATE)).contains("NoSuchEnvironment");
        assertThat(adapter.told()).isEmpty();
    }

    @Test
    void a_report_that_collides_with_another_command_is_sent_again() {
        coolify.on(LOOK_UP, "environment.json");
        adapter.failures.set(2);
        run(CREATE);

        assertThat(adapter.state(CREATE)).isEqualTo("done");
        assertThat(adapter.told()).hasSize(1);
    }

    @Test
    void a_report_that_cannot_be_made_leaves_the_intent_open() {
        coolify.on(LOOK_UP, "environment.json");
        adapter.failures.set(3);
        run(CREATE);

        assertThat(adapter.state(CREATE)).isEqualTo("requested");
        assertThat(adapter.column("lease_until is null", CREATE)).isEqualTo("true");
        assertThat(adapter.told()).isEmpty();
        adapter.workOnce();
        assertThat(adapter.state(CREATE)).isEqualTo("done");
    }

    @Test
    void after_a_lost_answer_the_next_attempt_looks_before_it_creates() {
        coolify.on(LOOK_UP, "environment-empty.json")
                .on(LOOK_UP, "environment.json")
                .losing(CREATE_APP);
        run(CREATE);
        adapter.workOnce();

        assertThat(adapter.state(CREATE)).isEqualTo("done");
        assertThat(coolify.asked()).containsExactly(LOOK_UP, VERSION, CREATE_APP, LOOK_UP);
    }

    @Test
    void what_a_crashed_worker_began_is_taken_over_and_looked_up() {
        coolify.on(LOOK_UP, "environment.json");
        adapter.ask(CREATE);
        Intent crashed = adapter.work.next().orElseThrow();
        adapter.leasesExpire();
        IntentWork other = adapter.worker("node-2");
        other.perform(other.next().orElseThrow());
        adapter.work.perform(crashed);

        assertThat(adapter.state(CREATE)).isEqualTo("done");
        assertThat(adapter.told()).hasSize(1);
        assertThat(coolify.asked()).containsExactly(LOOK_UP);
    }

    @Test
    void a_call_that_takes_longer_than_a_lease_keeps_it() {
        coolify.on(
                LOOK_UP,
                ScriptedCoolify.response(200, "environment.json")
                        .headersDelay(3, TimeUnit.SECONDS)
                        .build());
        adapter.ask(CREATE);
        IntentWork patient = adapter.worker("node-1", Duration.ofSeconds(1));
        Intent intent = patient.next().orElseThrow();
        CompletableFuture<Void> call = CompletableFuture.runAsync(() -> patient.perform(intent));
        IntentWork other = adapter.worker("node-2");
        while (!call.isDone()) {
            assertThat(other.next()).as("taken over during the call").isEmpty();
        }

        assertThat(adapter.state(CREATE)).isEqualTo("done");
        assertThat(coolify.asked()).containsExactly(LOOK_UP);
    }

    @Test
    void a_passing_trouble_is_told_once_for_each_cause_and_tried_again() {
        coolify.on(LOOK_UP, 500, "500.json")
                .on(LOOK_UP, 502, "502.html")
                .on(LOOK_UP, 429, "429-rate.json")
                .on(LOOK_UP, "environment.json");
        run(CREATE);
        adapter.workOnce();
        adapter.workOnce();
        adapter.workOnce();

        assertThat(adapter.state(CREATE)).isEqualTo("done");
        assertThat(adapter.told()).hasSize(3);
        assertThat(adapter.told().get(0)).startsWith("RecordTrouble").contains("APPLICATION", "PLATFORM_FAULTY");
        assertThat(adapter.told().get(1)).startsWith("RecordTrouble").contains("PLATFORM_BUSY");
    }

    @Test
    void the_wait_that_coolify_asks_for_is_kept() {
        coolify.on(
                LOOK_UP,
                ScriptedCoolify.response(429, "429-rate.json")
                        .setHeader("Retry-After", "50")
                        .build());
        run(CREATE);

        assertThat(adapter.column("due_at > clock_timestamp() + interval '40 seconds'", CREATE))
                .isEqualTo("true");
    }

    @Test
    void a_permanent_trouble_abandons_the_deployment() {
        coolify.on(LOOK_UP, 401, "401.json");
        run(CREATE);

        assertThat(adapter.state(CREATE)).isEqualTo("refused");
        assertThat(adapter.told())
                .singleElement()
                .asString()
                .startsWith("AbandonDeployment")
                .contains("MISCONFIGURED");
    }

    @Test
    void a_domain_of_somebody_else_abandons_the_deployment() {
        coolify.on(LOOK_UP, "environment-empty.json").on(CREATE_APP, 409, "409-domain.json");
        run(CREATE);

        assertThat(adapter.told())
                .singleElement()
                .asString()
                .startsWith("AbandonDeployment")
                .contains("DOMAIN_IN_USE");
    }

    @Test
    void a_stop_of_what_is_gone_is_abandoned() {
        coolify.on(STOP_APP, 404, "404-application.json");
        run(STOP);

        assertThat(adapter.told())
                .singleElement()
                .asString()
                .startsWith("AbandonStop")
                .contains("PLATFORM_REFUSED");
    }

    @Test
    void a_stop_that_was_given_up_is_not_asked_for_later() {
        adapter.ask(STOP);
        adapter.commands.sendAndWait(RUNNING);

        assertThat(adapter.state(STOP)).isEqualTo("withdrawn");
        assertThat(adapter.work.next()).isEmpty();
    }

    @Test
    void a_stop_that_was_given_up_while_it_was_asked_for_is_not_watched() {
        coolify.on(STOP_APP, "stopping.json");
        adapter.ask(STOP);
        Intent underWay = adapter.work.next().orElseThrow();
        adapter.commands.sendAndWait(RUNNING);
        adapter.work.perform(underWay);

        assertThat(coolify.asked()).containsExactly(STOP_APP);
        assertThat(adapter.state(STOP)).isEqualTo("done");
        assertThat(adapter.watches.isEmpty()).isTrue();
    }

    @Test
    void a_stop_that_was_given_up_is_watched_no_longer() {
        coolify.on(STOP_APP, "stopping.json");
        run(STOP);
        assertThat(adapter.watches.all()).containsExactly(CoolifyExamples.STOP_WATCH);
        adapter.commands.sendAndWait(RUNNING);

        assertThat(adapter.watches.isEmpty()).isTrue();
    }

    @Test
    void undoing_is_tried_for_ever_and_tells_no_trouble() {
        coolify.on(LOOK_UP, 401, "401.json").on(LOOK_UP, "environment-empty.json");
        run(REMOVE);
        assertThat(adapter.state(REMOVE)).isEqualTo("requested");
        adapter.workOnce();

        assertThat(adapter.state(REMOVE)).isEqualTo("done");
        assertThat(adapter.told()).singleElement().asString().startsWith("RecordApplicationRemoved");
    }

    @Test
    void a_trouble_of_a_deployment_that_was_given_up_ends_the_intent() {
        coolify.on(LOOK_UP, 500, "500.json");
        adapter.unwanted.add(EnvironmentCommand.RecordTrouble.class);
        run(CREATE);

        assertThat(adapter.state(CREATE)).isEqualTo("refused");
    }

    @Test
    void an_accepted_build_is_told_and_watched_in_one() {
        coolify.on(BUILDS_OF_APP, "deployments-of-application-none-active.json")
                .on(DEPLOY, "deploy.json")
                .on(READ_BUILD, "deployment-queued.json");
        run(START_BUILD);

        assertThat(adapter.told()).singleElement().asString().startsWith("RecordBuildQueued");
        assertThat(adapter.watches.all()).containsExactly(CoolifyExamples.BUILD_WATCH);
    }

    @Test
    void a_build_whose_acceptance_was_lost_is_found_by_the_next_attempt() {
        coolify.on(BUILDS_OF_APP, "deployments-of-application-none-active.json")
                .on(BUILDS_OF_APP, "deployments-of-application.json")
                .on(DEPLOY, 500, "500.json");
        run(START_BUILD);
        adapter.workOnce();

        assertThat(adapter.watches.all()).containsExactly(CoolifyExamples.BUILD_WATCH);
        assertThat(coolify.asked()).containsOnlyOnce(DEPLOY);
    }

    @Test
    void a_build_that_nobody_wants_any_more_is_not_watched() {
        coolify.on(BUILDS_OF_APP, "deployments-of-application-none-active.json")
                .on(DEPLOY, "deploy.json")
                .on(READ_BUILD, "deployment-queued.json");
        adapter.unwanted.add(EnvironmentCommand.RecordBuildQueued.class);
        run(START_BUILD);

        assertThat(adapter.watches.isEmpty()).isTrue();
        assertThat(adapter.state(START_BUILD)).isEqualTo("refused");
    }

    @Test
    void a_step_whose_lease_is_lost_half_way_says_nothing_more_to_coolify() {
        coolify.on("PATCH " + APP + "/envs/bulk", 201, "envs.json");
        adapter.ask(SET_VARIABLES);
        Intent lost = adapter.work.next().orElseThrow();
        adapter.leasesExpire();
        assertThat(adapter.worker("node-2").next()).isPresent();
        adapter.work.perform(lost);

        assertThat(coolify.asked()).isEmpty();
        assertThat(adapter.state(SET_VARIABLES)).isEqualTo("requested");
    }

    @Test
    void no_value_of_a_secret_stays_behind() {
        coolify.on("PATCH " + APP + "/envs/bulk", 422, "422-strings.json");
        run(SET_VARIABLES);

        assertThat(adapter.told().toString()).contains("AbandonDeployment").doesNotContain("sk-123", "correct horse");
        assertThat(adapter.column("to_jsonb(coolify_intent)", SET_VARIABLES)).doesNotContain("sk-123", "hello");
    }

    @Test
    void a_cancelled_deployment_leaves_only_the_cancelling_to_be_done() {
        coolify.on(LOOK_UP, "environment-empty.json").on(READ_BUILD, "deployment-failed.json");
        adapter.ask(CREATE, START_BUILD, CANCEL);
        adapter.workOnce();

        assertThat(adapter.told()).singleElement().asString().startsWith("RecordBuildCancelled");
        assertThat(adapter.work.next()).isEmpty();
    }

    private void run(PlatformCommand command) {
        adapter.ask(command);
        adapter.workOnce();
    }
}
