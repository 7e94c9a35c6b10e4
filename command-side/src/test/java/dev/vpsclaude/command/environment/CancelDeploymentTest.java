package dev.vpsclaude.command.environment;

import static dev.vpsclaude.command.environment.EnvironmentExamples.*;
import static dev.vpsclaude.command.environment.EnvironmentHistories.*;
import static dev.vpsclaude.command.environment.EnvironmentSpecification.given;

import dev.vpsclaude.messages.Refusal.NothingToCancel;
import dev.vpsclaude.messages.environment.DeploymentKind;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentAbandoned;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentCancelled;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentRequested;
import org.junit.jupiter.api.Test;

class CancelDeploymentTest {

    @Test
    void cancelling_gives_the_deployment_up() {
        given(DEPLOYING).when(cancel()).then(new DeploymentAbandoned(ENVIRONMENT, FIRST, CANCELLED));
    }

    @Test
    void cancelling_twice_is_cancelling_once() {
        given(UNDOING).when(cancel()).thenNothing();
    }

    @Test
    void a_cancelled_deployment_ends_as_cancelled_and_not_as_failed() {
        given(DEPLOYING)
                .and(new DeploymentAbandoned(ENVIRONMENT, FIRST, CANCELLED))
                .when(conclude(FIRST))
                .then(new DeploymentCancelled(ENVIRONMENT, FIRST, CANCELLED, false))
                .when(deploy(SECOND))
                .then(new DeploymentRequested(ENVIRONMENT, SECOND, plan(2, NOTHING)));
    }

    @Test
    void what_ran_before_a_cancelled_redeployment_keeps_serving() {
        given(REDEPLOYING)
                .when(cancel())
                .then(new DeploymentAbandoned(ENVIRONMENT, SECOND, CANCELLED))
                .when(conclude(SECOND))
                .then(new DeploymentCancelled(ENVIRONMENT, SECOND, CANCELLED, true));
    }

    @Test
    void a_start_that_was_cancelled_leaves_the_environment_stopped() {
        given(STARTING)
                .and(new DeploymentAbandoned(ENVIRONMENT, SECOND, CANCELLED))
                .when(conclude(SECOND))
                .then(new DeploymentCancelled(ENVIRONMENT, SECOND, CANCELLED, false))
                .when(start(FIRST))
                .then(new DeploymentRequested(ENVIRONMENT, FIRST, plan(DeploymentKind.START, 3, PROVEN)));
    }

    @Test
    void there_is_nothing_to_cancel_when_nothing_is_being_deployed() {
        given(RUNNING).when(cancel()).thenRefused(new NothingToCancel());
        given(STOPPING).when(cancel()).thenRefused(new NothingToCancel());
    }
}
