package dev.vpsclaude.saga.deployment;

import static dev.vpsclaude.messages.environment.FailureReason.Cause.TOOK_TOO_LONG;
import static dev.vpsclaude.saga.SagaExamples.*;

import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.DeploymentStep;
import dev.vpsclaude.messages.environment.EnvironmentCommand.AbandonDeployment;
import dev.vpsclaude.messages.environment.EnvironmentCommand.ConcludeDeployment;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.FailureReason.Cause;
import dev.vpsclaude.messages.platform.PlatformCommand.CancelBuild;
import dev.vpsclaude.messages.platform.PlatformCommand.RemoveApplications;
import dev.vpsclaude.messages.platform.PlatformCommand.StartBuild;
import dev.vpsclaude.messages.platform.PlatformObservation.ObserveApplication;
import java.time.Duration;
import java.util.List;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class DeploymentGoesWrongTest {

    private final SagaTestFixture<DeploymentSaga> fixture = fixtureFor(DeploymentSaga.class);

    @Test
    void what_has_waited_too_long_for_its_turn_is_given_up_and_says_so() {
        fixture.givenAPublished(requested(NOTHING))
                .whenTimeElapses(TURN)
                .expectSuccessfulHandlerExecution()
                .expectTriggeredDeadlines(Phase.TURN)
                .expectDispatchedCommands(
                        abandonment("So many deployments were under way that its turn did not come in time."));
    }

    @Test
    void a_platform_that_is_only_busy_takes_nothing_of_the_time_to_prepare() throws Exception {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(trouble(DeploymentStep.APPLICATION, Cause.PLATFORM_BUSY))
                .andThenTimeElapses(PREPARE)
                .whenTimeElapses(TURN.minus(PREPARE).minusMillis(1))
                .expectNoDispatchedCommands();
    }

    @Test
    void what_meets_other_trouble_has_had_its_turn_and_only_the_time_to_prepare() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(trouble(DeploymentStep.APPLICATION, Cause.PLATFORM_UNREACHABLE))
                .whenTimeElapses(PREPARE)
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(abandonment("The application could not be prepared in time."));
    }

    @Test
    void a_queue_that_stays_full_is_given_up_as_one_without_a_builder_is() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .andThenAPublished(trouble(DeploymentStep.QUEUE, Cause.PLATFORM_BUSY))
                .whenTimeElapses(QUEUE)
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(abandonment("No builder was free in time."));
    }

    @Test
    void other_trouble_with_the_queue_is_no_waiting() throws Exception {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .andThenTimeElapses(PREPARE.dividedBy(2))
                .whenPublishingA(trouble(DeploymentStep.QUEUE, Cause.PLATFORM_FAULTY))
                .expectSuccessfulHandlerExecution()
                .expectScheduledDeadline(PREPARE.dividedBy(2), Phase.PREPARE);
    }

    @Test
    void what_cannot_be_prepared_in_time_is_given_up() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .whenTimeElapses(PREPARE)
                .expectSuccessfulHandlerExecution()
                .expectTriggeredDeadlines(Phase.PREPARE)
                .expectDispatchedCommands(abandonment("The application could not be prepared in time."));
    }

    @Test
    void what_finds_no_builder_in_time_is_given_up() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new BuildQueued(ENVIRONMENT, DEPLOYMENT, BUILD))
                .whenTimeElapses(QUEUE)
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(abandonment("No builder was free in time."));
    }

    @Test
    void what_does_not_answer_in_time_is_given_up() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new BuildStarted(ENVIRONMENT, DEPLOYMENT))
                .andThenAPublished(new BuildFinished(ENVIRONMENT, DEPLOYMENT))
                .whenTimeElapses(BUILD_TIME)
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(abandonment("The environment did not answer in time."));
    }

    @Test
    void a_build_that_failed_is_started_once_more() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .andThenAPublished(new BuildQueued(ENVIRONMENT, DEPLOYMENT, BUILD))
                .whenPublishingA(new BuildFailed(ENVIRONMENT, DEPLOYMENT, BROKEN))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new StartBuild(ENVIRONMENT, DEPLOYMENT, APPLICATION, 2))
                .expectScheduledDeadline(PREPARE, Phase.PREPARE)
                .expectNoScheduledDeadline(QUEUE, Phase.QUEUE);
    }

    @Test
    void a_moment_before_its_time_is_over_nothing_is_given_up() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new BuildStarted(ENVIRONMENT, DEPLOYMENT))
                .whenTimeElapses(BUILD_TIME.minus(Duration.ofMillis(1)))
                .expectNoDispatchedCommands();
    }

    @Test
    void giving_up_cancels_the_builds_and_has_a_time_of_its_own() {
        BuildId later = BuildId.of("building-2");
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new BuildQueued(ENVIRONMENT, DEPLOYMENT, BUILD))
                .andThenAPublished(new BuildQueued(ENVIRONMENT, DEPLOYMENT, later))
                .whenPublishingA(abandoned())
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new CancelBuild(ENVIRONMENT, DEPLOYMENT, List.of(BUILD, later)))
                .expectScheduledDeadline(UNDO, Phase.UNDO)
                .expectNoScheduledDeadline(QUEUE, Phase.QUEUE);
    }

    @Test
    void giving_up_before_there_is_a_build_withdraws_what_is_noted() {
        fixture.givenAPublished(requested(NOTHING))
                .whenPublishingA(abandoned())
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new CancelBuild(ENVIRONMENT, DEPLOYMENT, List.of()));
    }

    @Test
    void an_application_that_never_ran_is_removed() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(abandoned())
                .whenPublishingA(new BuildCancelled(ENVIRONMENT, DEPLOYMENT))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new RemoveApplications(ENVIRONMENT, DEPLOYMENT.text()));
    }

    @Test
    void an_application_that_was_found_and_never_ran_is_removed() {
        fixture.givenAPublished(requested(UNTRIED))
                .andThenAPublished(abandoned())
                .whenPublishingA(new BuildCancelled(ENVIRONMENT, DEPLOYMENT))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new RemoveApplications(ENVIRONMENT, DEPLOYMENT.text()));
    }

    @Test
    void an_application_that_ran_is_never_removed() {
        fixture.givenAPublished(requested(PROVEN))
                .andThenAPublished(abandoned())
                .whenPublishingA(new BuildCancelled(ENVIRONMENT, DEPLOYMENT))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new ConcludeDeployment(ENVIRONMENT, DEPLOYMENT));
    }

    @Test
    void the_deployment_is_concluded_once_nothing_is_left() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(abandoned())
                .andThenAPublished(new BuildCancelled(ENVIRONMENT, DEPLOYMENT))
                .whenPublishingA(new ApplicationRemoved(ENVIRONMENT))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new ConcludeDeployment(ENVIRONMENT, DEPLOYMENT));
    }

    @Test
    void what_is_removed_of_another_environment_concludes_nothing() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(abandoned())
                .whenPublishingA(new ApplicationRemoved(ANOTHER_ENVIRONMENT))
                .expectNoDispatchedCommands();
    }

    @Test
    void what_cannot_be_undone_in_time_is_concluded_all_the_same_and_removed_when_its_turn_comes() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(abandoned())
                .whenTimeElapses(UNDO)
                .expectSuccessfulHandlerExecution()
                .expectTriggeredDeadlines(Phase.UNDO)
                .expectDispatchedCommands(
                        new RemoveApplications(ENVIRONMENT, DEPLOYMENT.text()),
                        new ConcludeDeployment(ENVIRONMENT, DEPLOYMENT));
    }

    @Test
    void what_ran_is_not_removed_for_being_late() {
        fixture.givenAPublished(requested(PROVEN))
                .andThenAPublished(abandoned())
                .whenTimeElapses(UNDO)
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new ConcludeDeployment(ENVIRONMENT, DEPLOYMENT));
    }

    @Test
    void what_goes_on_serving_is_observed_again() {
        fixture.givenAPublished(requested(PROVEN))
                .andThenAPublished(abandoned())
                .whenPublishingA(new DeploymentFailed(ENVIRONMENT, DEPLOYMENT, BROKEN, true))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new ObserveApplication(ENVIRONMENT, APPLICATION, true));
    }

    @Test
    void failure_ends_it_and_its_time() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(abandoned())
                .whenPublishingA(new DeploymentFailed(ENVIRONMENT, DEPLOYMENT, BROKEN, false))
                .expectSuccessfulHandlerExecution()
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void cancellation_ends_it_and_its_time() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(abandoned())
                .whenPublishingA(new DeploymentCancelled(ENVIRONMENT, DEPLOYMENT, BROKEN, false))
                .expectSuccessfulHandlerExecution()
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    private static TroubleNoticed trouble(DeploymentStep step, Cause cause) {
        return new TroubleNoticed(ENVIRONMENT, DEPLOYMENT, step, new FailureReason(cause, "Later."));
    }

    private static AbandonDeployment abandonment(String explanation) {
        return new AbandonDeployment(ENVIRONMENT, DEPLOYMENT, new FailureReason(TOOK_TOO_LONG, explanation));
    }

    private static DeploymentAbandoned abandoned() {
        return new DeploymentAbandoned(ENVIRONMENT, DEPLOYMENT, BROKEN);
    }
}
