package dev.vpsclaude.command.environment;

import static dev.vpsclaude.command.environment.EnvironmentExamples.*;
import static dev.vpsclaude.command.environment.EnvironmentHistories.*;
import static dev.vpsclaude.command.environment.EnvironmentSpecification.given;

import dev.vpsclaude.messages.Refusal.DeploymentAlreadyRunning;
import dev.vpsclaude.messages.Refusal.EnvironmentBeingDeleted;
import dev.vpsclaude.messages.Refusal.EnvironmentBeingStopped;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentRequested;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentSucceeded;
import org.junit.jupiter.api.Test;

class DeployEnvironmentTest {

    @Test
    void the_first_deployment_finds_nothing_on_the_platform() {
        given(PENDING).when(deploy(FIRST)).then(new DeploymentRequested(ENVIRONMENT, FIRST, plan(1, NOTHING)));
    }

    @Test
    void the_environment_runs_once_it_has_answered() {
        given(DEPLOYING_APPLICATION)
                .when(answered(FIRST))
                .then(new DeploymentSucceeded(ENVIRONMENT, FIRST, APPLICATION, 1));
    }

    @Test
    void an_answer_before_there_is_an_application_is_somebody_elses() {
        given(DEPLOYING).when(answered(FIRST)).thenNothing();
    }

    @Test
    void a_redeployment_goes_to_the_application_that_ran() {
        given(RUNNING).when(deploy(SECOND)).then(new DeploymentRequested(ENVIRONMENT, SECOND, plan(2, PROVEN)));
    }

    @Test
    void a_stopped_environment_may_be_deployed() {
        given(STOPPED).when(deploy(SECOND)).then(new DeploymentRequested(ENVIRONMENT, SECOND, plan(2, PROVEN)));
    }

    @Test
    void after_a_first_deployment_that_failed_everything_begins_anew() {
        given(FAILED).when(deploy(SECOND)).then(new DeploymentRequested(ENVIRONMENT, SECOND, plan(2, NOTHING)));
    }

    @Test
    void a_failure_does_not_make_the_volumes_of_an_environment_that_ran_forgotten() {
        given(FAILED_WITH_VOLUMES)
                .when(deploy(FIRST))
                .then(new DeploymentRequested(ENVIRONMENT, FIRST, plan(3, PROVEN)));
    }

    @Test
    void asking_twice_for_a_deployment_is_asking_once() {
        given(DEPLOYING).when(deploy(FIRST)).thenNothing();
    }

    @Test
    void a_second_deployment_is_refused_while_one_is_running() {
        given(DEPLOYING).when(deploy(SECOND)).thenRefused(new DeploymentAlreadyRunning(FIRST));
    }

    @Test
    void a_deployment_that_is_being_undone_is_running_still() {
        given(UNDOING).when(deploy(SECOND)).thenRefused(new DeploymentAlreadyRunning(FIRST));
    }

    @Test
    void nothing_is_deployed_while_the_environment_is_being_stopped_or_deleted() {
        given(STOPPING).when(deploy(SECOND)).thenRefused(new EnvironmentBeingStopped());
        given(DELETING).when(deploy(SECOND)).thenRefused(new EnvironmentBeingDeleted());
    }
}
