package dev.vpsclaude.command.environment;

import static dev.vpsclaude.command.environment.EnvironmentExamples.*;
import static dev.vpsclaude.command.environment.EnvironmentHistories.*;
import static dev.vpsclaude.command.environment.EnvironmentSpecification.given;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordDockerfileGenerated;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordDrift;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final DriftNoticed CONTAINER_GONE = new DriftNoticed(ENVIRONMENT, APPLICATION, DRIFT);
    private static final DriftNoticed APPLICATION_GONE = new DriftNoticed(ENVIRONMENT, APPLICATION, MISSING);

    @Test
    void drift_is_told_when_it_changes_and_when_it_ends() {
        given(RUNNING)
                .when(new RecordDrift(ENVIRONMENT, APPLICATION, DRIFT))
                .then(CONTAINER_GONE)
                .when(new RecordDrift(ENVIRONMENT, APPLICATION, MISSING))
                .then(APPLICATION_GONE)
                .when(new RecordDrift(ENVIRONMENT, APPLICATION, List.of()))
                .then(new DriftEnded(ENVIRONMENT, APPLICATION));
    }

    @Test
    void the_same_drift_again_says_nothing_new() {
        given(RUNNING)
                .and(CONTAINER_GONE)
                .when(new RecordDrift(ENVIRONMENT, APPLICATION, DRIFT))
                .thenNothing();
        given(RUNNING)
                .when(new RecordDrift(ENVIRONMENT, APPLICATION, List.of()))
                .thenNothing();
    }

    @Test
    void an_application_that_is_not_that_of_the_environment_cannot_drift() {
        given(RUNNING)
                .when(new RecordDrift(ENVIRONMENT, ApplicationId.of("another0application"), DRIFT))
                .thenNothing();
    }

    @Test
    void what_is_gone_from_the_platform_is_replaced_on_the_same_volumes() {
        given(RUNNING)
                .and(APPLICATION_GONE)
                .when(deploy(SECOND))
                .then(new DeploymentRequested(ENVIRONMENT, SECOND, plan(2, PROVEN)))
                .when(new RecordDockerfileGenerated(ENVIRONMENT, SECOND, DOCKERFILE, 900))
                .then(
                        new DockerfileGenerated(ENVIRONMENT, SECOND, DOCKERFILE, 900),
                        new ReplacementBegun(ENVIRONMENT, SECOND, APPLICATION, APPLICATION));
    }

    @Test
    void what_is_gone_stays_gone_when_its_replacement_fails() {
        DeploymentId third = new DeploymentId(new UUID(0, 9));
        given(RUNNING)
                .and(
                        APPLICATION_GONE,
                        new DeploymentRequested(ENVIRONMENT, SECOND, plan(2, PROVEN)),
                        new DeploymentAbandoned(ENVIRONMENT, SECOND, BROKEN),
                        new DeploymentFailed(ENVIRONMENT, SECOND, BROKEN, false),
                        new DeploymentRequested(ENVIRONMENT, third, plan(3, PROVEN)))
                .when(new RecordDockerfileGenerated(ENVIRONMENT, third, DOCKERFILE, 900))
                .then(
                        new DockerfileGenerated(ENVIRONMENT, third, DOCKERFILE, 900),
                        new ReplacementBegun(ENVIRONMENT, third, APPLICATION, APPLICATION));
    }

    @Test
    void what_only_stands_still_is_deployed_again_on_its_volumes() {
        given(RUNNING)
                .and(CONTAINER_GONE)
                .when(deploy(SECOND))
                .then(new DeploymentRequested(ENVIRONMENT, SECOND, plan(2, PROVEN)));
    }

    @Test
    void a_deployment_of_what_did_not_answer_leaves_nothing_serving_when_it_fails() {
        given(RUNNING)
                .and(CONTAINER_GONE, new DeploymentRequested(ENVIRONMENT, SECOND, plan(2, PROVEN)))
                .and(new DeploymentAbandoned(ENVIRONMENT, SECOND, BROKEN))
                .when(conclude(SECOND))
                .then(new DeploymentFailed(ENVIRONMENT, SECOND, BROKEN, false));
    }

    @Test
    void a_new_order_forgets_the_drift_so_that_it_is_noticed_again() {
        given(RUNNING)
                .and(
                        CONTAINER_GONE,
                        new StopRequested(ENVIRONMENT, OPERATION, APPLICATION),
                        new StopFailed(ENVIRONMENT, OPERATION, BROKEN))
                .when(new RecordDrift(ENVIRONMENT, APPLICATION, DRIFT))
                .then(CONTAINER_GONE);
    }
}
