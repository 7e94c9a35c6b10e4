package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.BUILDS_OF_APP;
import static dev.vpsclaude.coolify.CoolifyExamples.CANCEL;
import static dev.vpsclaude.coolify.CoolifyExamples.CANCEL_BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.READ_BUILD;
import static dev.vpsclaude.coolify.ScriptedCoolify.LOOK_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordBuildCancelled;
import dev.vpsclaude.messages.platform.PlatformCommand.CancelBuild;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancelStepTest {

    private static final Duration LATER = Duration.ofSeconds(1);
    private static final StepOutcome CANCELLED =
            new StepOutcome.Reported(new RecordBuildCancelled(ENVIRONMENT, DEPLOYMENT));
    private static final String OTHER_BUILDS =
            "GET /api/v1/deployments/applications/c0000000000000000000app2?skip=0&take=10";
    private static final String READ_OTHER = "GET /api/v1/deployments/c000000000000000000build";
    private static final String CANCEL_OTHER = "POST /api/v1/deployments/c000000000000000000build/cancel";

    private final ScriptedCoolify coolify = new ScriptedCoolify().on(LOOK_UP, "environment-empty.json");

    @AfterEach
    void close() {
        coolify.close();
    }

    @Test
    void a_running_build_is_cancelled_and_read_until_it_is_over() {
        coolify.on(READ_BUILD, "deployment-in_progress.json")
                .on(READ_BUILD, "deployment-cancelled-by-user.json")
                .on(CANCEL_BUILD, "cancelled.json");

        assertThat(cancel(CANCEL)).isEqualTo(CANCELLED);
        assertThat(coolify.asked()).containsExactly(LOOK_UP, READ_BUILD, CANCEL_BUILD, READ_BUILD);
    }

    @Test
    void a_build_that_goes_on_is_looked_at_again_later() {
        coolify.on(READ_BUILD, "deployment-in_progress.json").on(CANCEL_BUILD, "cancelled.json");

        assertThat(cancel(CANCEL)).isEqualTo(new StepOutcome.NotYet(LATER));
    }

    @Test
    void an_error_of_the_server_may_hide_that_it_was_cancelled() {
        coolify.on(READ_BUILD, "deployment-in_progress.json")
                .on(READ_BUILD, "deployment-cancelled-by-user.json")
                .on(CANCEL_BUILD, 500, "500.json");

        assertThat(cancel(CANCEL)).isEqualTo(CANCELLED);
    }

    @Test
    void what_is_over_needs_no_cancelling() {
        coolify.on(READ_BUILD, "deployment-finished.json");

        assertThat(cancel(CANCEL)).isEqualTo(CANCELLED);
        assertThat(coolify.asked()).containsExactly(LOOK_UP, READ_BUILD);
    }

    @Test
    void what_ended_in_between_is_over() {
        coolify.on(READ_BUILD, "deployment-in_progress.json").on(CANCEL_BUILD, 400, "cancel-too-late.json");

        assertThat(cancel(CANCEL)).isEqualTo(CANCELLED);
    }

    @Test
    void what_coolify_does_not_know_is_over() {
        coolify.on(READ_BUILD, 404, "404-deployment.json");

        assertThat(cancel(CANCEL)).isEqualTo(CANCELLED);
    }

    @Test
    void a_build_that_nobody_was_told_of_is_found_by_the_marker() {
        coolify.anew(LOOK_UP)
                .on(LOOK_UP, "environment.json")
                .on(OTHER_BUILDS, "deployments-of-application-none-active.json")
                .on(BUILDS_OF_APP, "deployments-of-application.json")
                .on(READ_BUILD, "deployment-finished.json")
                .on(READ_OTHER, "deployment-queued.json")
                .on(CANCEL_OTHER, 404, "404-deployment.json");

        assertThat(cancel(new CancelBuild(ENVIRONMENT, DEPLOYMENT, List.of()))).isEqualTo(CANCELLED);
        assertThat(coolify.asked()).contains(CANCEL_OTHER);
    }

    private StepOutcome cancel(CancelBuild command) {
        return CancelStep.perform(command, coolify.api(), LATER);
    }
}
