package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APPLICATION;
import static dev.vpsclaude.coolify.CoolifyExamples.BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.BUILDS_OF_APP;
import static dev.vpsclaude.coolify.CoolifyExamples.BUILD_WATCH;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOY;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.READ_BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.START_BUILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordBuildQueued;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BuildStepTest {

    private static final String READ_PHANTOM = "GET /api/v1/deployments/f00000000000000000phantom";
    private static final String NONE_ACTIVE = "deployments-of-application-none-active.json";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final StepOutcome QUEUED =
            new StepOutcome.Watched(BUILD_WATCH, List.of(new RecordBuildQueued(ENVIRONMENT, DEPLOYMENT, BUILD)));

    private final ScriptedCoolify coolify = new ScriptedCoolify();
    private final List<String> askedWhenNoted = new ArrayList<>();

    @AfterEach
    void close() {
        coolify.close();
    }

    @Test
    void a_build_is_started_and_confirmed() {
        coolify.on(BUILDS_OF_APP, NONE_ACTIVE).on(DEPLOY, "deploy.json").on(READ_BUILD, "deployment-queued.json");

        assertThat(start(false)).isEqualTo(QUEUED);
        assertThat(coolify.asked()).containsExactly(BUILDS_OF_APP, DEPLOY, READ_BUILD);
        assertThat(askedWhenNoted).containsExactly(BUILDS_OF_APP);
        assertThat(coolify.body(DEPLOY)).isEqualTo("{\"uuid\":\"" + APPLICATION + "\",\"force\":false}");
    }

    @Test
    void an_id_that_was_never_stored_leads_to_the_build_that_exists() {
        coolify.on(BUILDS_OF_APP, NONE_ACTIVE)
                .on(DEPLOY, "deploy-already-queued.json")
                .on(READ_PHANTOM, 404, "404-deployment.json")
                .on(BUILDS_OF_APP, "deployments-of-application.json");

        assertThat(start(false)).isEqualTo(QUEUED);
    }

    @Test
    void an_id_that_was_never_stored_and_no_build_at_all_is_no_start() {
        coolify.on(DEPLOY, "deploy-already-queued.json")
                .on(READ_PHANTOM, 404, "404-deployment.json")
                .on(BUILDS_OF_APP, NONE_ACTIVE);

        assertThatExceptionOfType(CoolifyFailed.class)
                .isThrownBy(() -> start(false))
                .extracting(CoolifyFailed::trouble)
                .isEqualTo(new CoolifyTrouble.UnknownOutcome());
    }

    @Test
    void a_build_that_is_older_than_the_asking_may_not_know_the_variables_and_is_waited_for() {
        coolify.on(BUILDS_OF_APP, "deployments-of-application.json");

        assertThat(start(false)).isEqualTo(new StepOutcome.NotYet(PAUSE));
        assertThat(coolify.asked()).containsExactly(BUILDS_OF_APP);
    }

    @Test
    void a_repeated_attempt_adopts_what_an_earlier_one_started() {
        coolify.on(BUILDS_OF_APP, "deployments-of-application.json");

        assertThat(start(true)).isEqualTo(QUEUED);
        assertThat(coolify.asked()).containsExactly(BUILDS_OF_APP);
    }

    @Test
    void a_repeated_attempt_starts_one_when_there_is_none() {
        coolify.on(BUILDS_OF_APP, NONE_ACTIVE).on(DEPLOY, "deploy.json").on(READ_BUILD, "deployment-in_progress.json");

        assertThat(start(true)).isEqualTo(QUEUED);
        assertThat(coolify.asked()).containsExactly(BUILDS_OF_APP, DEPLOY, READ_BUILD);
    }

    private StepOutcome start(boolean asked) {
        return BuildStep.perform(
                START_BUILD, asked, () -> askedWhenNoted.addAll(coolify.asked()), PAUSE, coolify.api());
    }
}
