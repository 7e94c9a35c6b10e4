package dev.vpsclaude.command.environment;

import static dev.vpsclaude.command.environment.EnvironmentExamples.*;
import static dev.vpsclaude.command.environment.EnvironmentSpecification.given;

import dev.vpsclaude.messages.Refusal.NoSuchEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignEnvironmentTest {

    @ParameterizedTest
    @MethodSource("ordersInEverySituation")
    void somebody_elses_environment_does_not_exist(ByOwner order, Situation situation) {
        given(situation.history).when(order).thenRefused(new NoSuchEnvironment());
    }

    @Test
    void no_order_is_forgotten_here() {
        Assertions.assertThat(orders().map(Object::getClass))
                .containsExactlyInAnyOrder(Stream.of(ByOwner.class.getPermittedSubclasses())
                        .filter(order -> order != CreateEnvironment.class)
                        .toArray(Class<?>[]::new));
    }

    static Stream<ByOwner> orders() {
        return Stream.of(
                new RenameEnvironment(ENVIRONMENT, STRANGER, OTHER_NAME),
                new ReconfigureEnvironment(ENVIRONMENT, STRANGER, OTHER_SPEC, Set.of()),
                new ChangePassword(ENVIRONMENT, STRANGER, OTHER_PASSWORD),
                new DeployEnvironment(ENVIRONMENT, STRANGER, FIRST),
                new CancelDeployment(ENVIRONMENT, STRANGER),
                new StopEnvironment(ENVIRONMENT, STRANGER, OPERATION),
                new StartEnvironment(ENVIRONMENT, STRANGER, FIRST),
                new DeleteEnvironment(ENVIRONMENT, STRANGER, OPERATION));
    }

    static Stream<Arguments> ordersInEverySituation() {
        return Stream.of(Situation.values())
                .flatMap(situation -> orders().map(order -> Arguments.of(order, situation)));
    }
}
