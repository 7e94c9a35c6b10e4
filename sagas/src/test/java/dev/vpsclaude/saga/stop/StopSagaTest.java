package dev.vpsclaude.saga.stop;

import static dev.vpsclaude.messages.environment.FailureReason.Cause.TOOK_TOO_LONG;
import static dev.vpsclaude.saga.SagaExamples.*;

import dev.vpsclaude.messages.environment.EnvironmentCommand.AbandonStop;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.platform.PlatformCommand.StopApplication;
import dev.vpsclaude.messages.platform.PlatformObservation.ObserveApplication;
import java.time.Duration;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class StopSagaTest {

    private static final StopRequested REQUESTED = new StopRequested(ENVIRONMENT, OPERATION, APPLICATION);

    private final SagaTestFixture<StopSaga> fixture = fixtureFor(StopSaga.class);

    @Test
    void a_wish_to_stop_reaches_the_platform_and_has_its_time() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(REQUESTED)
                .expectSuccessfulHandlerExecution()
                .expectActiveSagas(1)
                .expectScheduledDeadline(STOP, REQUESTED)
                .expectDispatchedCommands(new StopApplication(ENVIRONMENT, OPERATION, APPLICATION));
    }

    @Test
    void what_has_stopped_ends_it_and_its_time() {
        fixture.givenAPublished(REQUESTED)
                .whenPublishingA(new EnvironmentStopped(ENVIRONMENT, OPERATION))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new ObserveApplication(ENVIRONMENT, APPLICATION, false))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void what_does_not_stop_in_time_is_given_up() {
        fixture.givenAPublished(REQUESTED)
                .whenTimeElapses(STOP)
                .expectSuccessfulHandlerExecution()
                .expectTriggeredDeadlines(REQUESTED)
                .expectDispatchedCommands(new AbandonStop(
                        ENVIRONMENT,
                        OPERATION,
                        new FailureReason(TOOK_TOO_LONG, "The environment did not stop in time.")));
    }

    @Test
    void a_moment_before_its_time_is_over_nothing_is_given_up() {
        fixture.givenAPublished(REQUESTED)
                .whenTimeElapses(STOP.minus(Duration.ofMillis(1)))
                .expectNoDispatchedCommands();
    }

    @Test
    void a_failed_stop_ends_it_and_its_time() {
        fixture.givenAPublished(REQUESTED)
                .whenPublishingA(new StopFailed(ENVIRONMENT, OPERATION, BROKEN))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new ObserveApplication(ENVIRONMENT, APPLICATION, true))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_deletion_takes_over() {
        fixture.givenAPublished(REQUESTED)
                .whenPublishingA(new DeletionRequested(ENVIRONMENT, ANOTHER_OPERATION, false))
                .expectSuccessfulHandlerExecution()
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines()
                .expectNoDispatchedCommands();
    }

    @Test
    void the_deletion_of_another_environment_changes_nothing() {
        fixture.givenAPublished(REQUESTED)
                .whenPublishingA(new DeletionRequested(ANOTHER_ENVIRONMENT, ANOTHER_OPERATION, false))
                .expectActiveSagas(1)
                .expectScheduledDeadline(STOP, REQUESTED);
    }
}
