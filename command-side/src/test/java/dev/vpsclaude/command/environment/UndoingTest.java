package dev.vpsclaude.command.environment;

import static dev.vpsclaude.command.environment.EnvironmentExamples.*;
import static dev.vpsclaude.command.environment.EnvironmentHistories.*;
import static dev.vpsclaude.command.environment.EnvironmentSpecification.given;

import dev.vpsclaude.messages.environment.EnvironmentEvent.ApplicationRemoved;
import dev.vpsclaude.messages.environment.EnvironmentEvent.BuildCancelled;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentAbandoned;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentFailed;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentRequested;
import org.junit.jupiter.api.Test;

class UndoingTest {

    @Test
    void a_deployment_is_given_up_once() {
        given(DEPLOYING)
                .when(abandon(FIRST))
                .then(new DeploymentAbandoned(ENVIRONMENT, FIRST, BROKEN))
                .when(abandon(FIRST))
                .thenNothing();
    }

    @Test
    void the_end_of_the_build_is_told_once() {
        given(UNDOING)
                .when(buildCancelled(FIRST))
                .then(new BuildCancelled(ENVIRONMENT, FIRST))
                .when(buildCancelled(FIRST))
                .thenNothing();
    }

    @Test
    void the_removal_of_the_application_is_told_once() {
        given(UNDOING)
                .when(applicationRemoved())
                .then(new ApplicationRemoved(ENVIRONMENT))
                .when(applicationRemoved())
                .thenNothing();
    }

    @Test
    void a_first_deployment_that_failed_leaves_nothing() {
        given(UNDOING)
                .and(new ApplicationRemoved(ENVIRONMENT))
                .when(conclude(FIRST))
                .then(new DeploymentFailed(ENVIRONMENT, FIRST, BROKEN, false))
                .when(deploy(SECOND))
                .then(new DeploymentRequested(ENVIRONMENT, SECOND, plan(2, NOTHING)));
    }

    @Test
    void what_was_not_undone_in_time_is_left_to_go_on_by_itself() {
        given(UNDOING)
                .when(conclude(FIRST))
                .then(new DeploymentFailed(ENVIRONMENT, FIRST, BROKEN, false))
                .when(applicationRemoved())
                .thenNothing();
    }

    @Test
    void a_redeployment_that_failed_leaves_the_last_good_version_running() {
        given(UNDOING_REDEPLOYMENT)
                .when(conclude(SECOND))
                .then(new DeploymentFailed(ENVIRONMENT, SECOND, BROKEN, true))
                .when(deploy(FIRST))
                .then(new DeploymentRequested(ENVIRONMENT, FIRST, plan(3, PROVEN)));
    }

    @Test
    void the_removal_of_something_else_does_not_touch_an_application_that_ran() {
        given(UNDOING_REDEPLOYMENT).when(applicationRemoved()).thenNothing();
    }

    @Test
    void a_deployment_ends_once() {
        given(FAILED).when(conclude(FIRST)).thenNothing();
    }

    @Test
    void a_deployment_that_was_not_given_up_is_not_concluded() {
        given(DEPLOYING).when(conclude(FIRST)).thenNothing();
        given(DEPLOYING).when(buildCancelled(FIRST)).thenNothing();
    }

    @Test
    void an_answer_that_comes_after_giving_up_does_not_bring_the_deployment_back() {
        given(UNDOING).when(answered(FIRST)).thenNothing();
    }
}
