package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APP;
import static dev.vpsclaude.coolify.CoolifyExamples.BUILDS_OF_APP;
import static dev.vpsclaude.coolify.CoolifyExamples.CANCEL_BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.READ_BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.REMOVE;
import static dev.vpsclaude.coolify.CoolifyExamples.STOP;
import static dev.vpsclaude.coolify.CoolifyExamples.STOP_WATCH;
import static dev.vpsclaude.coolify.ScriptedCoolify.LOOK_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordApplicationRemoved;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StopAndRemovalTest {

    private static final Duration LATER = Duration.ofSeconds(1);
    private static final String FLAGS =
            "?delete_configurations=true&delete_volumes=true" + "&delete_connected_networks=true&docker_cleanup=false";
    private static final String DELETE = "DELETE " + APP + FLAGS;
    private static final String DELETE_OTHER = "DELETE /api/v1/applications/c0000000000000000000app2" + FLAGS;
    private static final String BUILDS_OF_OTHER =
            "GET /api/v1/deployments/applications/c0000000000000000000app2?skip=0&take=10";

    private final ScriptedCoolify coolify = new ScriptedCoolify();

    @AfterEach
    void close() {
        coolify.close();
    }

    @Test
    void a_stop_is_asked_for_without_cleaning_the_whole_server_and_then_watched() {
        coolify.on("POST " + APP + "/stop?docker_cleanup=false", "stopping.json");

        assertThat(StopStep.perform(STOP, coolify.api())).isEqualTo(new StepOutcome.Watched(STOP_WATCH, List.of()));
    }

    @Test
    void nothing_left_means_removed() {
        coolify.on(LOOK_UP, "environment-empty.json");

        assertThat(remove()).isEqualTo(new StepOutcome.Reported(new RecordApplicationRemoved(ENVIRONMENT)));
    }

    @Test
    void every_application_of_the_environment_is_deleted_and_looked_for_again() {
        coolify.on(LOOK_UP, "environment.json")
                .on(BUILDS_OF_APP, "deployments-of-application-none-active.json")
                .on(BUILDS_OF_OTHER, "deployments-of-application-none-active.json")
                .on(DELETE, "deleting.json")
                .on(DELETE_OTHER, 404, "404-application.json");

        assertThat(remove()).isEqualTo(new StepOutcome.NotYet(LATER));
        assertThat(coolify.asked()).contains(DELETE, DELETE_OTHER).noneMatch(line -> line.contains("app3"));
    }

    @Test
    void a_running_build_is_ended_before_its_application_is_deleted() {
        coolify.on(LOOK_UP, "environment.json")
                .on(BUILDS_OF_OTHER, "deployments-of-application-none-active.json")
                .on(DELETE_OTHER, "deleting.json")
                .on(BUILDS_OF_APP, "deployments-of-application.json")
                .on(READ_BUILD, "deployment-in_progress.json")
                .on(CANCEL_BUILD, "cancelled.json")
                .on("GET /api/v1/deployments/c000000000000000000build", "deployment-cancelled-by-user.json");

        assertThat(remove()).isEqualTo(new StepOutcome.NotYet(LATER));
        assertThat(coolify.asked()).contains(CANCEL_BUILD).doesNotContain(DELETE);
    }

    private StepOutcome remove() {
        return RemovalStep.perform(REMOVE, coolify.api(), LATER);
    }
}
