package dev.vpsclaude.server.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.platform.PlatformCommand;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
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
        Registration poison = poison(command -> command.environmentId().text().equals(poisoned.id()));

        poisoned.ask("deploy");
        healthy.ask("deploy");

        healthy.becomes("running", Duration.ofSeconds(60));
        poisoned.becomes("error", Duration.ofSeconds(60));
        assertThat(poisoned.read().text("errorCode")).isEqualTo("internal");

        poison.cancel();
        poisoned.deployed();
    }

    @Test
    void a_failure_that_passes_is_none() {
        OwnedEnvironment environment = owner.create();
        AtomicBoolean healthy = new AtomicBoolean();
        poison(command -> !healthy.getAndSet(true));

        environment.deployed();

        assertThat(healthy).isTrue();
        assertThat(environment.deployments()).hasSize(1);
    }

    /** Every wish of a process to the platform fails where it applies. */
    private Registration poison(Predicate<PlatformCommand> where) {
        return platform.bean(CommandBus.class)
                .registerDispatchInterceptor(messages -> (index, message) -> poisoned(message, where));
    }

    private static <T extends CommandMessage<?>> T poisoned(T message, Predicate<PlatformCommand> where) {
        if (message.getPayload() instanceof PlatformCommand command && where.test(command)) {
            throw new IllegalStateException("poison");
        }
        return message;
    }
}
