package dev.vpsclaude.server.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.ChildPlatform;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.testing.TemporaryFolder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Everything is in one folder: stop in the middle, start again on the same folder, and it goes on. */
class SurvivesARestartTest {

    /** Slow enough that the platform is gone before the build has ended. */
    private static final Map<String, String> UNHURRIED = Map.of("COOLIFY_SIMULATOR_SPEED", "30");

    /** What a killed node was about to do is its own until its lease has ended: then somebody else may. */
    private static final Map<String, String> SHORT_LEASES = Map.of(
            "VPSCLAUDE_COOLIFY_CONNECTTIMEOUT", "1s",
            "VPSCLAUDE_COOLIFY_CALLTIMEOUT", "1s",
            "VPSCLAUDE_COOLIFY_LEASETIME", "6s",
            "COOLIFY_SIMULATOR_SPEED", "30");

    private final Path folder = TemporaryFolder.create();

    @AfterEach
    void deleteFolder() {
        TemporaryFolder.delete(folder);
    }

    @Test
    void a_deployment_goes_on_after_the_platform_was_stopped_in_the_middle_of_it() {
        Person owner;
        OwnedEnvironment environment;
        try (RunningPlatform platform = RunningPlatform.startIn(folder, UNHURRIED)) {
            owner = Person.signUp(platform);
            environment = deploying(owner);
        }
        itGoesOn(owner, environment);
    }

    @Test
    void a_deployment_goes_on_after_the_platform_was_killed_in_the_middle_of_it() {
        Person owner;
        OwnedEnvironment environment;
        try (ChildPlatform platform = ChildPlatform.start(folder, SHORT_LEASES)) {
            owner = Person.signUp(platform.address());
            environment = deploying(owner);
        }
        itGoesOn(owner, environment);
    }

    private static OwnedEnvironment deploying(Person owner) {
        OwnedEnvironment environment = owner.create();
        environment.ask("deploy");
        await().until(() -> step(environment, "application").equals("done"));
        assertThat(environment.read().text("status")).isEqualTo("deploying");
        return environment;
    }

    private void itGoesOn(Person owner, OwnedEnvironment environment) {
        try (RunningPlatform again = RunningPlatform.startIn(folder, RunningPlatform.FAST)) {
            Person returned = owner.logIn(again);
            OwnedEnvironment same = new OwnedEnvironment(returned, environment.id()).becomes("running");
            assertThat(Http.box(same.read().text("url"), "/healthz").status()).isEqualTo(200);
            assertThat(same.deployments()).hasSize(1);
        }
    }

    private static String step(OwnedEnvironment environment, String name) {
        return environment.deployments().stream()
                .flatMap(deployment -> deployment.path("steps").valueStream())
                .filter(step -> step.path("step").asString().equals(name))
                .map((JsonNode step) -> step.path("status").asString())
                .findFirst()
                .orElse("");
    }
}
