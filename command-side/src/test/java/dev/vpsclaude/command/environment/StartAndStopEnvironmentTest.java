package dev.vpsclaude.command.environment;

import static dev.vpsclaude.command.environment.EnvironmentExamples.*;
import static dev.vpsclaude.command.environment.EnvironmentHistories.*;
import static dev.vpsclaude.command.environment.EnvironmentSpecification.given;
import static dev.vpsclaude.messages.environment.DeploymentKind.START;

import dev.vpsclaude.messages.Refusal.DeploymentAlreadyRunning;
import dev.vpsclaude.messages.Refusal.EnvironmentBeingStopped;
import dev.vpsclaude.messages.Refusal.EnvironmentNotRunning;
import dev.vpsclaude.messages.Refusal.EnvironmentNotStopped;
import dev.vpsclaude.messages.environment.EnvironmentCommand.AbandonStop;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordApplicationStopped;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentRequested;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentStopped;
import dev.vpsclaude.messages.environment.EnvironmentEvent.StopFailed;
import dev.vpsclaude.messages.environment.EnvironmentEvent.StopRequested;
import org.junit.jupiter.api.Test;

class StartAndStopEnvironmentTest {

    @Test
    void a_running_environment_is_stopped() {
        given(RUNNING).when(stop(OPERATION)).then(new StopRequested(ENVIRONMENT, OPERATION, APPLICATION));
    }

    @Test
    void what_may_be_running_still_after_a_failure_can_be_stopped() {
        given(FAILED_WITH_VOLUMES).when(stop(OPERATION)).then(new StopRequested(ENVIRONMENT, OPERATION, APPLICATION));
    }

    @Test
    void what_is_not_there_cannot_be_stopped() {
        given(FAILED).when(stop(OPERATION)).thenRefused(new EnvironmentNotRunning());
        given(PENDING).when(stop(OPERATION)).thenRefused(new EnvironmentNotRunning());
        given(STOPPED).when(stop(OPERATION)).thenRefused(new EnvironmentNotRunning());
    }

    @Test
    void a_deployment_is_cancelled_and_not_stopped() {
        given(REDEPLOYING).when(stop(OPERATION)).thenRefused(new DeploymentAlreadyRunning(SECOND));
    }

    @Test
    void asking_twice_to_stop_is_asking_once() {
        given(STOPPING).when(stop(OPERATION)).thenNothing();
    }

    @Test
    void another_wish_to_stop_hears_that_one_is_under_way() {
        given(STOPPING).when(stop(OTHER_OPERATION)).thenRefused(new EnvironmentBeingStopped());
    }

    @Test
    void it_is_stopped_once_its_container_is_gone() {
        given(STOPPING)
                .when(new RecordApplicationStopped(ENVIRONMENT, OPERATION))
                .then(new EnvironmentStopped(ENVIRONMENT, OPERATION))
                .when(new RecordApplicationStopped(ENVIRONMENT, OPERATION))
                .thenNothing();
    }

    @Test
    void a_stop_that_failed_leaves_it_running() {
        given(STOPPING)
                .when(new AbandonStop(ENVIRONMENT, OPERATION, BROKEN))
                .then(new StopFailed(ENVIRONMENT, OPERATION, BROKEN))
                .when(stop(OTHER_OPERATION))
                .then(new StopRequested(ENVIRONMENT, OTHER_OPERATION, APPLICATION));
    }

    @Test
    void reports_of_an_earlier_stop_come_to_nothing() {
        given(STOPPING)
                .when(new RecordApplicationStopped(ENVIRONMENT, OTHER_OPERATION))
                .thenNothing();
        given(STOPPING)
                .when(new AbandonStop(ENVIRONMENT, OTHER_OPERATION, BROKEN))
                .thenNothing();
        given(RUNNING)
                .when(new RecordApplicationStopped(ENVIRONMENT, OPERATION))
                .thenNothing();
        given(STOPPED).when(new AbandonStop(ENVIRONMENT, OPERATION, BROKEN)).thenNothing();
    }

    @Test
    void starting_is_a_deployment_that_says_so() {
        given(STOPPED).when(start(SECOND)).then(new DeploymentRequested(ENVIRONMENT, SECOND, plan(START, 2, PROVEN)));
    }

    @Test
    void asking_twice_to_start_is_asking_once() {
        given(STARTING).when(start(SECOND)).thenNothing();
    }

    @Test
    void only_what_is_stopped_is_started() {
        given(PENDING).when(start(FIRST)).thenRefused(new EnvironmentNotStopped());
        given(RUNNING).when(start(SECOND)).thenRefused(new EnvironmentNotStopped());
        given(FAILED_WITH_VOLUMES).when(start(FIRST)).thenRefused(new EnvironmentNotStopped());
        given(STOPPING).when(start(SECOND)).thenRefused(new EnvironmentBeingStopped());
    }
}
