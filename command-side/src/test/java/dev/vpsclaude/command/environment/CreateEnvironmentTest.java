package dev.vpsclaude.command.environment;

import static dev.vpsclaude.command.environment.EnvironmentExamples.*;
import static dev.vpsclaude.command.environment.EnvironmentHistories.GONE;
import static dev.vpsclaude.command.environment.EnvironmentHistories.PENDING;
import static dev.vpsclaude.command.environment.EnvironmentSpecification.given;
import static dev.vpsclaude.command.environment.EnvironmentSpecification.givenNothing;

import dev.vpsclaude.messages.Refusal.EnvironmentAlreadyExists;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.CreateEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentCreated;
import dev.vpsclaude.messages.environment.Subdomain;
import org.junit.jupiter.api.Test;

class CreateEnvironmentTest {

    @Test
    void a_new_environment_has_what_its_owner_asked_for() {
        givenNothing().when(create()).then(new EnvironmentCreated(ENVIRONMENT, ADA, NAME, SUBDOMAIN, SPEC, PASSWORD));
    }

    @Test
    void an_id_is_given_to_one_environment_only() {
        given(PENDING).when(create()).thenRefused(new EnvironmentAlreadyExists());
    }

    @Test
    void the_id_of_a_deleted_environment_is_not_given_again() {
        given(GONE).when(create()).thenRefused(new EnvironmentAlreadyExists());
    }

    @Test
    void a_stranger_learns_no_more_about_an_id_than_its_owner() {
        given(PENDING).when(createBy(STRANGER, SUBDOMAIN)).thenRefused(new EnvironmentAlreadyExists());
    }

    private static CreateEnvironment createBy(UserId owner, Subdomain subdomain) {
        return new CreateEnvironment(ENVIRONMENT, owner, NAME, subdomain, SPEC, PASSWORD);
    }
}
