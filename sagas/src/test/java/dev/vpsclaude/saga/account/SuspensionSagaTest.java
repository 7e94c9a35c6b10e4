package dev.vpsclaude.saga.account;

import static dev.vpsclaude.saga.SagaExamples.*;
import static dev.vpsclaude.saga.account.AccountExamples.*;
import static org.axonframework.test.matchers.Matchers.predicate;

import dev.vpsclaude.messages.account.AccountEvent.AccountDeletionRequested;
import dev.vpsclaude.messages.account.AccountEvent.AccountSuspended;
import dev.vpsclaude.messages.account.AccountEvent.SuspensionLifted;
import dev.vpsclaude.messages.environment.EnvironmentCommand.HaltEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentCancelled;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentFailed;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentSucceeded;
import dev.vpsclaude.messages.environment.EnvironmentEvent.OfDeployment;
import dev.vpsclaude.messages.environment.EnvironmentId;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.test.saga.SagaTestFixture;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuspensionSagaTest {

    private static final AccountSuspended STOPPING = new AccountSuspended(ADA, GRACE, REASON, true);

    private final AccountExamples ada = new AccountExamples();
    private final SagaTestFixture<SuspensionSaga> fixture = ada.fixtureFor(SuspensionSaga.class);

    @Test
    void all_environments_are_asked_to_stop() {
        ada.now(ENVIRONMENT, ANOTHER_ENVIRONMENT);
        fixture.givenNoPriorActivity()
                .whenPublishingA(STOPPING)
                .expectActiveSagas(1)
                .expectDispatchedCommandsMatching(halting(ENVIRONMENT, ANOTHER_ENVIRONMENT));
    }

    @Test
    void they_keep_running_unless_it_was_asked_for() {
        ada.now(ENVIRONMENT);
        fixture.givenNoPriorActivity()
                .whenPublishingA(new AccountSuspended(ADA, GRACE, REASON, false))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }

    @ParameterizedTest
    @MethodSource("endsOfADeployment")
    void what_was_being_deployed_is_asked_again_when_that_has_ended(OfDeployment end) {
        ada.now(ENVIRONMENT);
        fixture.givenAPublished(STOPPING).whenPublishingA(end).expectDispatchedCommandsMatching(halting(ENVIRONMENT));
    }

    @Test
    void whoever_is_back_starts_what_they_want() {
        ada.now(ENVIRONMENT);
        fixture.givenAPublished(STOPPING)
                .andThenAPublished(new SuspensionLifted(ADA, GRACE, REASON))
                .whenPublishingA(new DeploymentSucceeded(ENVIRONMENT, DEPLOYMENT, APPLICATION, 1))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }

    @Test
    void a_deletion_takes_over() {
        ada.now(ENVIRONMENT);
        fixture.givenAPublished(STOPPING)
                .whenPublishingA(new AccountDeletionRequested(ADA, GRACE, REASON))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }

    static Stream<OfDeployment> endsOfADeployment() {
        return Stream.of(
                new DeploymentSucceeded(ENVIRONMENT, DEPLOYMENT, APPLICATION, 1),
                new DeploymentFailed(ENVIRONMENT, DEPLOYMENT, BROKEN, true),
                new DeploymentCancelled(ENVIRONMENT, DEPLOYMENT, BROKEN, true));
    }

    private static Matcher<List<CommandMessage<?>>> halting(EnvironmentId... environments) {
        return predicate(commands -> commands.stream()
                .map(command -> ((HaltEnvironment) command.getPayload()).environmentId())
                .toList()
                .equals(List.of(environments)));
    }
}
