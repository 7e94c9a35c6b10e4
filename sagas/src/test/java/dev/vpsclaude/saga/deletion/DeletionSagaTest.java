package dev.vpsclaude.saga.deletion;

import static dev.vpsclaude.saga.SagaExamples.*;

import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.platform.PlatformCommand.RemoveApplications;
import java.time.Duration;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class DeletionSagaTest {

    private static final RemoveApplications REMOVAL = new RemoveApplications(ENVIRONMENT, OPERATION.text());

    private final SagaTestFixture<DeletionSaga> fixture = fixtureFor(DeletionSaga.class);

    @Test
    void what_rests_is_removed_at_once() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(requested(false))
                .expectSuccessfulHandlerExecution()
                .expectActiveSagas(1)
                .expectDispatchedCommands(REMOVAL);
    }

    @Test
    void a_deployment_under_way_undoes_itself_first() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(requested(true))
                .expectSuccessfulHandlerExecution()
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
    }

    @Test
    void a_deployment_that_ended_as_cancelled_makes_room() {
        fixture.givenAPublished(requested(true))
                .whenPublishingA(new DeploymentCancelled(ENVIRONMENT, DEPLOYMENT, BROKEN, false))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(REMOVAL);
    }

    @Test
    void a_deployment_that_ended_as_failed_makes_room() {
        fixture.givenAPublished(requested(true))
                .whenPublishingA(new DeploymentFailed(ENVIRONMENT, DEPLOYMENT, BROKEN, false))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(REMOVAL);
    }

    @Test
    void the_platform_is_never_let_off() {
        fixture.givenAPublished(requested(false))
                .whenTimeElapses(Duration.ofDays(365))
                .expectActiveSagas(1)
                .expectNoScheduledDeadlines();
    }

    @Test
    void it_ends_when_nothing_is_left() {
        fixture.givenAPublished(requested(false))
                .whenPublishingA(new EnvironmentDeleted(ENVIRONMENT, OPERATION, SUBDOMAIN))
                .expectSuccessfulHandlerExecution()
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }

    @Test
    void the_end_of_another_environment_is_not_its_end() {
        fixture.givenAPublished(requested(false))
                .whenPublishingA(new EnvironmentDeleted(ANOTHER_ENVIRONMENT, ANOTHER_OPERATION, SUBDOMAIN))
                .expectActiveSagas(1);
    }

    private static DeletionRequested requested(boolean deploymentUnderWay) {
        return new DeletionRequested(ENVIRONMENT, OPERATION, deploymentUnderWay);
    }
}
