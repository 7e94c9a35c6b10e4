package dev.vpsclaude.server.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.messages.platform.PlatformCommand.RemoveApplications;
import dev.vpsclaude.server.testing.InCoolify;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.Poison;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The process of one environment fails at every attempt. */
class PoisonTest {

    private final RunningPlatform platform = RunningPlatform.start(RunningPlatform.FAST, Map.of());
    private final Person owner = Person.signUp(platform);

    @AfterEach
    void remove() {
        platform.remove();
    }

    @Test
    void its_deployment_ends_and_others_go_on() {
        OwnedEnvironment poisoned = owner.create();
        OwnedEnvironment healthy = owner.create("{\"name\":\"Healthy\"}");
        Poison poison =
                Poison.in(platform, command -> command.environmentId().text().equals(poisoned.id()));

        poisoned.ask("deploy");
        healthy.ask("deploy");

        healthy.becomes("running", Duration.ofSeconds(60));
        poisoned.becomes("error", Duration.ofSeconds(60));
        assertThat(poisoned.read().text("errorCode")).isEqualTo("internal");

        poison.repair();
        poisoned.deployed();
    }

    @Test
    void a_failure_that_passes_is_none() {
        OwnedEnvironment environment = owner.create();
        AtomicBoolean healthy = new AtomicBoolean();
        Poison.in(platform, command -> !healthy.getAndSet(true));

        environment.deployed();

        assertThat(healthy).isTrue();
        assertThat(environment.deployments()).hasSize(1);
    }

    @Test
    void a_removal_that_cannot_be_asked_for_is_asked_for_by_the_repaired_program() {
        OwnedEnvironment poisoned = owner.create().deployed();
        OwnedEnvironment healthy = owner.create("{\"name\":\"Healthy\"}");
        Poison poison = Poison.in(platform, RemoveApplications.class::isInstance);

        owner.delete(poisoned.path()).expect(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(platform.health().text("processes")).isEqualTo("1 put off"));
        assertThat(poisoned.read().text("desired")).as("it is not let off").isEqualTo("gone");
        healthy.deployed();

        poison.repair();
        await().atMost(Duration.ofSeconds(60)).until(() -> poisoned.read().status() == 404);
        assertThat(InCoolify.of(platform).applications("cc-" + poisoned.id())).isEmpty();
        assertThat(platform.health().json().has("processes")).isFalse();
    }
}
