package dev.vpsclaude.server.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.InCoolify;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody works in Coolify beside the platform. */
class DriftIsNoticedTest {

    private final RunningPlatform platform =
            RunningPlatform.start(RunningPlatform.FAST, Map.of("vpsclaude.coolify.observe-interval", "100ms"));
    private final InCoolify coolify = InCoolify.of(platform);
    private final OwnedEnvironment environment =
            Person.signUp(platform).create().deployed();

    @AfterEach
    void remove() {
        platform.remove();
    }

    @Test
    void a_container_that_was_stopped_in_coolify_is_noticed_and_a_deployment_brings_it_back() {
        coolify.stop(application());
        says("The container is gone, though nobody stopped it here.");
        assertThat(environment.read().text("observed")).isEqualTo("stopped");
        assertThat(environment.read().text("status")).isEqualTo("running");

        String before = application();
        environment.deployed();
        says("");
        assertThat(application()).as("deployed on its volumes").isEqualTo(before);
        environment.deleted();
    }

    @Test
    void an_application_that_was_deleted_in_coolify_is_noticed_and_made_anew_on_its_volumes() {
        String before = application();
        List<String> volumes = coolify.volumes(before);
        coolify.delete(before);
        says("The application was removed on the platform.");
        assertThat(environment.read().text("observed")).isEqualTo("none");

        environment.deployed();
        says("");
        assertThat(application()).isNotEqualTo(before);
        assertThat(coolify.volumes(application()))
                .as("what is left of the work")
                .isEqualTo(volumes);
    }

    private void says(String sentence) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(environment.read().text("errorMessage")).isEqualTo(sentence));
    }

    private String application() {
        assertThat(coolify.applications()).hasSize(1);
        return coolify.applications().getFirst();
    }
}
