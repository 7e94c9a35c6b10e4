package dev.vpsclaude.command.environment;

import static dev.vpsclaude.command.environment.EnvironmentExamples.*;
import static dev.vpsclaude.command.environment.EnvironmentHistories.*;
import static dev.vpsclaude.command.environment.EnvironmentSpecification.given;

import dev.vpsclaude.messages.Refusal.NoSuchEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeletionRequested;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentAbandoned;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentCancelled;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentFailed;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentDeleted;
import org.junit.jupiter.api.Test;

class DeleteEnvironmentTest {

    private static final EnvironmentDeleted NOTHING_IS_LEFT = new EnvironmentDeleted(ENVIRONMENT, OPERATION, SUBDOMAIN);

    @Test
    void what_was_never_deployed_is_gone_at_once() {
        given(PENDING).when(delete(OPERATION)).then(NOTHING_IS_LEFT);
    }

    @Test
    void what_was_deployed_is_gone_when_the_platform_holds_nothing_of_it() {
        given(RUNNING)
                .when(delete(OPERATION))
                .then(new DeletionRequested(ENVIRONMENT, OPERATION, false))
                .when(applicationRemoved())
                .then(NOTHING_IS_LEFT);
    }

    @Test
    void a_deployment_that_failed_may_have_left_something_behind() {
        given(FAILED).when(delete(OPERATION)).then(new DeletionRequested(ENVIRONMENT, OPERATION, false));
    }

    @Test
    void a_deployment_that_was_cancelled_may_have_left_something_behind() {
        given(DEPLOYING)
                .and(new DeploymentAbandoned(ENVIRONMENT, FIRST, CANCELLED))
                .and(new DeploymentCancelled(ENVIRONMENT, FIRST, CANCELLED, false))
                .when(delete(OPERATION))
                .then(new DeletionRequested(ENVIRONMENT, OPERATION, false));
    }

    @Test
    void a_stop_under_way_does_not_keep_it() {
        given(STOPPING).when(delete(OTHER_OPERATION)).then(new DeletionRequested(ENVIRONMENT, OTHER_OPERATION, false));
    }

    @Test
    void a_deployment_under_way_is_given_up_first() {
        given(DEPLOYING_APPLICATION)
                .when(delete(OPERATION))
                .then(
                        new DeploymentAbandoned(ENVIRONMENT, FIRST, DELETED),
                        new DeletionRequested(ENVIRONMENT, OPERATION, true))
                .when(conclude(FIRST))
                .then(new DeploymentCancelled(ENVIRONMENT, FIRST, DELETED, false))
                .when(applicationRemoved())
                .then(NOTHING_IS_LEFT);
    }

    @Test
    void a_deployment_that_is_being_undone_keeps_its_reason_and_is_deleted_afterwards() {
        given(UNDOING)
                .when(delete(OPERATION))
                .then(new DeletionRequested(ENVIRONMENT, OPERATION, true))
                .when(conclude(FIRST))
                .then(new DeploymentFailed(ENVIRONMENT, FIRST, BROKEN, false))
                .when(applicationRemoved())
                .then(NOTHING_IS_LEFT);
    }

    @Test
    void deleting_twice_is_deleting_once() {
        given(DELETING).when(delete(OTHER_OPERATION)).thenNothing();
        given(UNDOING_TO_DELETE).when(delete(OTHER_OPERATION)).thenNothing();
    }

    @Test
    void what_is_gone_does_not_exist() {
        given(GONE).when(delete(OPERATION)).thenRefused(new NoSuchEnvironment());
    }
}
