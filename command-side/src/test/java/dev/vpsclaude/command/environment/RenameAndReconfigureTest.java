package dev.vpsclaude.command.environment;

import static dev.vpsclaude.command.environment.EnvironmentExamples.*;
import static dev.vpsclaude.command.environment.EnvironmentHistories.*;
import static dev.vpsclaude.command.environment.EnvironmentSpecification.given;

import dev.vpsclaude.messages.Refusal.EnvironmentBeingDeleted;
import dev.vpsclaude.messages.Refusal.NothingToKeep;
import dev.vpsclaude.messages.environment.DeploymentKind;
import dev.vpsclaude.messages.environment.DeploymentPlan;
import dev.vpsclaude.messages.environment.EnvironmentCommand.ReconfigureEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RenameEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentRequested;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentSucceeded;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentReconfigured;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentRenamed;
import dev.vpsclaude.messages.environment.EnvironmentEvent.PasswordChanged;
import dev.vpsclaude.messages.environment.VariableName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenameAndReconfigureTest {

    @Test
    void an_environment_takes_another_name() {
        given(PENDING).when(rename()).then(new EnvironmentRenamed(ENVIRONMENT, OTHER_NAME));
    }

    @Test
    void the_name_that_it_has_is_no_change() {
        given(PENDING).when(new RenameEnvironment(ENVIRONMENT, ADA, NAME)).thenNothing();
    }

    @Test
    void renaming_twice_is_renaming_once() {
        given(PENDING)
                .and(new EnvironmentRenamed(ENVIRONMENT, OTHER_NAME))
                .when(rename())
                .thenNothing();
    }

    @Test
    void every_other_spec_has_the_next_version() {
        given(PENDING)
                .when(reconfigure())
                .then(new EnvironmentReconfigured(ENVIRONMENT, OTHER_SPEC, 2))
                .when(new ReconfigureEnvironment(ENVIRONMENT, ADA, SPEC, Set.of()))
                .then(new EnvironmentReconfigured(ENVIRONMENT, SPEC, 3));
    }

    @Test
    void the_spec_that_it_has_is_no_change() {
        given(PENDING)
                .when(new ReconfigureEnvironment(ENVIRONMENT, ADA, SPEC, Set.of()))
                .thenNothing();
    }

    @Test
    void a_variable_that_is_kept_keeps_the_value_that_it_has_by_then() {
        given(PENDING)
                .when(reconfigure())
                .then(new EnvironmentReconfigured(ENVIRONMENT, OTHER_SPEC, 2))
                .when(new ReconfigureEnvironment(ENVIRONMENT, ADA, SPEC, Set.copyOf(NAMES)))
                .thenNothing();
    }

    @Test
    void what_has_no_value_cannot_keep_it() {
        given(PENDING)
                .when(new ReconfigureEnvironment(
                        ENVIRONMENT, ADA, SPEC, Set.of(VariableName.of("WORDS"), VariableName.of("NUMBERS"))))
                .thenRefused(new NothingToKeep(List.of(VariableName.of("NUMBERS"), VariableName.of("WORDS"))));
    }

    @Test
    void another_password_is_in_the_next_plan() {
        given(PENDING)
                .when(changePassword())
                .then(new PasswordChanged(ENVIRONMENT, OTHER_PASSWORD))
                .when(deploy(FIRST))
                .then(new DeploymentRequested(
                        ENVIRONMENT,
                        FIRST,
                        new DeploymentPlan(
                                DeploymentKind.DEPLOY, 1, 1, SUBDOMAIN, SPEC, OTHER_PASSWORD, NOTHING, EQUIPMENT)));
    }

    @Test
    void the_password_that_it_has_is_no_change() {
        given(PENDING)
                .and(new PasswordChanged(ENVIRONMENT, OTHER_PASSWORD))
                .when(changePassword())
                .thenNothing();
    }

    @Test
    void a_deployment_brings_the_latest_spec_into_force() {
        given(PENDING)
                .and(new EnvironmentReconfigured(ENVIRONMENT, OTHER_SPEC, 2))
                .when(deploy(FIRST))
                .then(new DeploymentRequested(
                        ENVIRONMENT,
                        FIRST,
                        new DeploymentPlan(
                                DeploymentKind.DEPLOY, 1, 2, SUBDOMAIN, OTHER_SPEC, PASSWORD, NOTHING, EQUIPMENT)));
    }

    @Test
    void a_spec_that_comes_while_a_deployment_is_under_way_waits_for_the_next() {
        given(DEPLOYING_APPLICATION)
                .when(reconfigure())
                .then(new EnvironmentReconfigured(ENVIRONMENT, OTHER_SPEC, 2))
                .when(answered(FIRST))
                .then(new DeploymentSucceeded(ENVIRONMENT, FIRST, APPLICATION, 1));
    }

    @Test
    void an_environment_that_is_going_away_does_not_change() {
        given(DELETING).when(rename()).thenRefused(new EnvironmentBeingDeleted());
        given(DELETING).when(changePassword()).thenRefused(new EnvironmentBeingDeleted());
        given(UNDOING_TO_DELETE).when(reconfigure()).thenRefused(new EnvironmentBeingDeleted());
    }
}
