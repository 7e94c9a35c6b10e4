package dev.vpsclaude.saga.account;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.messages.account.AccountCommand.ConcludeDeletion;
import dev.vpsclaude.messages.account.AccountEvent.AccountDeleted;
import dev.vpsclaude.messages.account.AccountEvent.AccountDeletionRequested;
import dev.vpsclaude.messages.account.AccountQuery.Belongings;
import dev.vpsclaude.messages.account.AccountQuery.ListBelongings;
import dev.vpsclaude.messages.account.Removed;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.DeleteEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentDeleted;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.mcp.McpServerCommand.RemoveMcpServer;
import dev.vpsclaude.messages.skill.SkillCommand.DeleteSkill;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Removes an account: its environments first, and when the platform holds nothing of the last of them any more, skills, MCP
 * servers and the person. Since the account is going away nothing can be added to what they have; what is left is looked up
 * each time, so that an environment that its owner deleted a moment before is waited for as well.
 */
@Saga
@ProcessingGroup("deployments")
public class AccountDeletionSaga {

    private @Nullable UserId account;
    private int environments;
    private int sealedValues;

    @StartSaga
    @SagaEventHandler(associationProperty = "account")
    public void on(AccountDeletionRequested event, CommandGateway commands, QueryGateway queries) {
        account = event.account();
        Belongings belongings = belongings(queries);
        environments = belongings.environments().size();
        sealedValues = belongings.sealedValues();
        belongings.environments().forEach(environment -> delete(environment, commands));
        concludeWhenNoneIsLeft(belongings, commands);
    }

    @SagaEventHandler(associationProperty = "environmentId")
    public void on(EnvironmentDeleted event, CommandGateway commands, QueryGateway queries) {
        concludeWhenNoneIsLeft(belongings(queries), commands);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "account")
    public void on(AccountDeleted event) {
        // Ending is all there is to do.
    }

    /** An environment is deleted once, so that its own id will do for the operation; a second request is none. */
    private void delete(EnvironmentId environment, CommandGateway commands) {
        SagaLifecycle.associateWith("environmentId", environment.text());
        commands.sendAndWait(new DeleteEnvironment(environment, owner(), new OperationId(environment.uuid())));
    }

    private void concludeWhenNoneIsLeft(Belongings left, CommandGateway commands) {
        if (!left.environments().isEmpty()) {
            return;
        }
        left.skills().forEach(skill -> commands.sendAndWait(new DeleteSkill(skill, owner())));
        left.mcpServers().forEach(server -> commands.sendAndWait(new RemoveMcpServer(server, owner())));
        commands.sendAndWait(new ConcludeDeletion(
                owner(),
                new Removed(
                        environments, left.skills().size(), left.mcpServers().size(), sealedValues)));
    }

    private Belongings belongings(QueryGateway queries) {
        return queries.query(new ListBelongings(owner()), Belongings.class).join();
    }

    private UserId owner() {
        return requireNonNull(account);
    }
}
