package dev.vpsclaude.command.environment;

import static dev.vpsclaude.command.environment.EnvironmentExamples.*;
import static dev.vpsclaude.command.environment.EnvironmentHistories.*;
import static dev.vpsclaude.command.environment.EnvironmentSpecification.given;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordApplicationRetired;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordDockerfileGenerated;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordReplacementUndone;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.Footprint;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplacementTest {

    private static final DeploymentId THIRD = new DeploymentId(new UUID(0, 9));

    @Test
    void the_same_dockerfile_is_built_again_where_it_was() {
        given(REDEPLOYING)
                .when(new RecordDockerfileGenerated(ENVIRONMENT, SECOND, DOCKERFILE, 900))
                .then(
                        new DockerfileGenerated(ENVIRONMENT, SECOND, DOCKERFILE, 900),
                        new ApplicationCreated(ENVIRONMENT, SECOND, APPLICATION))
                .when(answered(SECOND))
                .then(new DeploymentSucceeded(ENVIRONMENT, SECOND, APPLICATION, 1));
    }

    @Test
    void another_dockerfile_begins_a_replacement() {
        given(REDEPLOYING)
                .when(new RecordDockerfileGenerated(ENVIRONMENT, SECOND, OTHER_DOCKERFILE, 901))
                .then(
                        new DockerfileGenerated(ENVIRONMENT, SECOND, OTHER_DOCKERFILE, 901),
                        new ReplacementBegun(ENVIRONMENT, SECOND, APPLICATION, APPLICATION))
                .when(new RecordDockerfileGenerated(ENVIRONMENT, SECOND, OTHER_DOCKERFILE, 901))
                .thenNothing();
    }

    @Test
    void the_successor_runs_once_it_answers() {
        given(REPLACING)
                .when(answered(SECOND))
                .then(new DeploymentSucceeded(ENVIRONMENT, SECOND, SUCCESSOR, 1))
                .when(deploy(THIRD))
                .then(new DeploymentRequested(ENVIRONMENT, THIRD, plan(3, new Footprint.Proven(SUCCESSOR))));
    }

    @Test
    void nothing_succeeds_before_the_successor_is_there() {
        given(REDEPLOYING)
                .and(
                        new DockerfileGenerated(ENVIRONMENT, SECOND, OTHER_DOCKERFILE, 901),
                        new ReplacementBegun(ENVIRONMENT, SECOND, APPLICATION, APPLICATION))
                .when(answered(SECOND))
                .thenNothing();
    }

    @Test
    void what_was_replaced_is_retired_once() {
        given(REPLACED)
                .when(new RecordApplicationRetired(ENVIRONMENT, APPLICATION))
                .then(new ApplicationRetired(ENVIRONMENT, APPLICATION))
                .when(new RecordApplicationRetired(ENVIRONMENT, APPLICATION))
                .thenNothing();
    }

    @Test
    void what_runs_is_never_retired() {
        given(REPLACED)
                .when(new RecordApplicationRetired(ENVIRONMENT, SUCCESSOR))
                .thenNothing();
    }

    @Test
    void the_volumes_keep_the_name_of_the_first_application() {
        ApplicationId third = ApplicationId.of("application-3");
        given(REPLACED)
                .and(
                        new ApplicationRetired(ENVIRONMENT, APPLICATION),
                        new DeploymentRequested(ENVIRONMENT, THIRD, plan(3, new Footprint.Proven(SUCCESSOR))))
                .when(new RecordDockerfileGenerated(ENVIRONMENT, THIRD, DOCKERFILE, 900))
                .then(
                        new DockerfileGenerated(ENVIRONMENT, THIRD, DOCKERFILE, 900),
                        new ReplacementBegun(ENVIRONMENT, THIRD, SUCCESSOR, APPLICATION))
                .and(new ApplicationCreated(ENVIRONMENT, THIRD, third))
                .when(answered(THIRD))
                .then(new DeploymentSucceeded(ENVIRONMENT, THIRD, third, 1));
    }

    @Test
    void a_replacement_that_fails_leaves_what_ran_serving() {
        given(UNDOING_REPLACEMENT)
                .when(new RecordReplacementUndone(ENVIRONMENT, SECOND))
                .then(new ReplacementUndone(ENVIRONMENT, SECOND))
                .when(conclude(SECOND))
                .then(new DeploymentFailed(ENVIRONMENT, SECOND, BROKEN, true))
                .when(deploy(THIRD))
                .then(new DeploymentRequested(ENVIRONMENT, THIRD, plan(3, PROVEN)));
    }

    @Test
    void the_undoing_is_told_once_and_only_where_there_was_a_replacement() {
        given(UNDOING_REPLACEMENT)
                .and(new ReplacementUndone(ENVIRONMENT, SECOND))
                .when(new RecordReplacementUndone(ENVIRONMENT, SECOND))
                .thenNothing();
        given(UNDOING_REDEPLOYMENT)
                .when(new RecordReplacementUndone(ENVIRONMENT, SECOND))
                .thenNothing();
    }
}
