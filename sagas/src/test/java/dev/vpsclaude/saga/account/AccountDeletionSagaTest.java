package dev.vpsclaude.saga.account;

import static dev.vpsclaude.saga.SagaExamples.*;
import static dev.vpsclaude.saga.account.AccountExamples.*;

import dev.vpsclaude.messages.account.AccountCommand.ConcludeDeletion;
import dev.vpsclaude.messages.account.AccountEvent.AccountDeleted;
import dev.vpsclaude.messages.account.AccountEvent.AccountDeletionRequested;
import dev.vpsclaude.messages.account.Removed;
import dev.vpsclaude.messages.environment.EnvironmentCommand.DeleteEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentDeleted;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.mcp.McpServerCommand.RemoveMcpServer;
import dev.vpsclaude.messages.skill.SkillCommand.DeleteSkill;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class AccountDeletionSagaTest {

    private static final AccountDeletionRequested REQUESTED = new AccountDeletionRequested(ADA, GRACE, REASON);

    private final AccountExamples ada = new AccountExamples();
    private final SagaTestFixture<AccountDeletionSaga> fixture = ada.fixtureFor(AccountDeletionSaga.class);

    @Test
    void environments_go_first_and_all_at_once() {
        ada.now(ENVIRONMENT, ANOTHER_ENVIRONMENT);
        fixture.givenNoPriorActivity()
                .whenPublishingA(REQUESTED)
                .expectSuccessfulHandlerExecution()
                .expectActiveSagas(1)
                .expectDispatchedCommands(deletion(ENVIRONMENT), deletion(ANOTHER_ENVIRONMENT));
    }

    @Test
    void nothing_else_goes_while_one_of_them_is_there() {
        ada.now(ENVIRONMENT, ANOTHER_ENVIRONMENT);
        var going = fixture.givenAPublished(REQUESTED);
        ada.now(ANOTHER_ENVIRONMENT);
        going.whenPublishingA(deleted(ENVIRONMENT)).expectActiveSagas(1).expectNoDispatchedCommands();
    }

    @Test
    void the_rest_goes_with_the_last_of_them_and_is_counted_as_it_was_at_first() {
        ada.now(ENVIRONMENT, ANOTHER_ENVIRONMENT);
        var going = fixture.givenAPublished(REQUESTED);
        ada.now();
        going.whenPublishingA(deleted(ANOTHER_ENVIRONMENT))
                .expectDispatchedCommands(
                        new DeleteSkill(HER_SKILL, ADA),
                        new RemoveMcpServer(HER_SERVER, ADA),
                        new ConcludeDeletion(ADA, new Removed(2, 1, 1, 5)));
    }

    @Test
    void who_has_no_environment_is_gone_at_once() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(REQUESTED)
                .expectDispatchedCommands(
                        new DeleteSkill(HER_SKILL, ADA),
                        new RemoveMcpServer(HER_SERVER, ADA),
                        new ConcludeDeletion(ADA, new Removed(0, 1, 1, 5)));
    }

    @Test
    void it_ends_with_the_account() {
        ada.now(ENVIRONMENT);
        fixture.givenAPublished(REQUESTED)
                .whenPublishingA(new AccountDeleted(ADA, new Removed(1, 1, 1, 5)))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }

    private static DeleteEnvironment deletion(EnvironmentId environment) {
        return new DeleteEnvironment(environment, ADA, new OperationId(environment.uuid()));
    }

    private static EnvironmentDeleted deleted(EnvironmentId environment) {
        return new EnvironmentDeleted(environment, OPERATION, SUBDOMAIN);
    }
}
