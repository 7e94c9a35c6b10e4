package dev.vpsclaude.server.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.messages.platform.PlatformCommand.RetireApplication;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.InCoolify;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.Poison;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.testing.TemporaryFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The operator pins another version, and those who deploy again get it, with their work. */
class AnotherVersionOfTheBoxTest {

    private static final Map<String, String> UNHURRIED = Map.of("COOLIFY_SIMULATOR_SPEED", "30");
    private static final Map<String, String> ANOTHER_VERSION = Map.of("vpsclaude.box.claude-code", "2.9.9");

    /** What ran with the version of before. */
    private record Before(Person owner, String environment, String application, List<String> volumes) {}

    private final Path folder = TemporaryFolder.create();
    private final Before before = somethingRuns();

    @AfterEach
    void deleteFolder() {
        TemporaryFolder.delete(folder);
    }

    @Test
    void another_application_takes_the_place_of_the_one_that_ran_on_the_same_volumes() {
        try (RunningPlatform platform = RunningPlatform.startIn(folder, RunningPlatform.FAST, ANOTHER_VERSION)) {
            InCoolify coolify = InCoolify.of(platform);
            OwnedEnvironment same = again(platform).deployed();
            await("the one before is retired")
                    .untilAsserted(
                            () -> assertThat(coolify.domains(only(coolify))).doesNotContain("next--"));
            String after = only(coolify);
            assertThat(after).isNotEqualTo(before.application());
            assertThat(coolify.volumes(after)).isEqualTo(before.volumes()).isNotEmpty();
            assertThat(step(same, "application").path("detail").asString())
                    .isEqualTo("Another one takes the place of the one that ran, on the same volumes.");
            assertThat(Http.box(same.read().text("url"), "/healthz").status()).isEqualTo(200);
            assertThat(same.read().text("status")).isEqualTo("running");
            same.deleted();
            assertThat(coolify.applications()).isEmpty();
        }
    }

    @Test
    void a_replacement_that_its_owner_cancels_leaves_what_ran_as_it_was() {
        try (RunningPlatform platform = RunningPlatform.startIn(folder, UNHURRIED, ANOTHER_VERSION)) {
            InCoolify coolify = InCoolify.of(platform);
            OwnedEnvironment same = again(platform);
            String domains = coolify.domains(before.application());
            same.ask("deploy");
            await().until(() -> step(same, "volumes").path("status").asString().equals("done"));
            assertThat(coolify.applications()).hasSize(2);
            assertThat(Http.box(same.read().text("url"), "/healthz").status())
                    .as("what ran answers meanwhile")
                    .isEqualTo(200);

            same.ask("cancel");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> newest(same).path("status").asString().equals("cancelled"));

            assertThat(only(coolify)).isEqualTo(before.application());
            assertThat(coolify.domains(before.application())).isEqualTo(domains);
            assertThat(coolify.volumes(before.application())).isEqualTo(before.volumes());
            assertThat(same.read().text("status")).isEqualTo("running");
            assertThat(step(same, "remove-replacement").path("status").asString())
                    .isEqualTo("done");
            assertThat(Http.box(same.read().text("url"), "/healthz").status()).isEqualTo(200);
        }
    }

    @Test
    void what_was_replaced_and_cannot_be_retired_is_retired_by_the_repaired_program() {
        try (RunningPlatform platform = RunningPlatform.startIn(folder, RunningPlatform.FAST, ANOTHER_VERSION)) {
            InCoolify coolify = InCoolify.of(platform);
            Poison poison = Poison.in(platform, RetireApplication.class::isInstance);
            OwnedEnvironment same = again(platform).deployed();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(platform.health().text("processes")).isEqualTo("1 put off"));
            assertThat(coolify.applications()).hasSize(2).contains(before.application());

            poison.repair();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> coolify.applications().size() == 1);

            assertThat(only(coolify)).isNotEqualTo(before.application());
            assertThat(coolify.volumes(only(coolify))).isEqualTo(before.volumes());
            assertThat(Http.box(same.read().text("url"), "/healthz").status()).isEqualTo(200);
            assertThat(platform.health().json().has("processes")).isFalse();
        }
    }

    private Before somethingRuns() {
        try (RunningPlatform platform = RunningPlatform.startIn(folder, RunningPlatform.FAST)) {
            Person owner = Person.signUp(platform);
            String environment = owner.create().deployed().id();
            InCoolify coolify = InCoolify.of(platform);
            return new Before(owner, environment, only(coolify), coolify.volumes(only(coolify)));
        }
    }

    private OwnedEnvironment again(RunningPlatform platform) {
        return new OwnedEnvironment(before.owner().logIn(platform), before.environment());
    }

    private static JsonNode newest(OwnedEnvironment environment) {
        return environment.deployments().getFirst();
    }

    private static JsonNode step(OwnedEnvironment environment, String name) {
        return environment
                .deployments()
                .getFirst()
                .path("steps")
                .valueStream()
                .filter(step -> step.path("step").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + name));
    }

    private static String only(InCoolify coolify) {
        assertThat(coolify.applications()).hasSize(1);
        return coolify.applications().getFirst();
    }
}
