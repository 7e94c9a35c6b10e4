package dev.vpsclaude.saga.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.account.AccountEvent.AccountDeletionRequested;
import dev.vpsclaude.messages.account.AccountEvent.AccountSuspended;
import dev.vpsclaude.messages.account.AccountEvent.SuspensionLifted;
import dev.vpsclaude.messages.account.AccountQuery.Belongings;
import dev.vpsclaude.messages.account.AccountQuery.ListBelongings;
import dev.vpsclaude.messages.environment.EnvironmentCommand.HaltEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentCancelled;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentFailed;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentSucceeded;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.OperationId;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.spring.stereotype.Saga;

/**
 * Stops the environments of somebody who is suspended, if that was asked for: at once what runs, and when its deployment
 * has ended what was being deployed. It goes on until the suspension ends.
 */
@Saga
@ProcessingGroup("deployments")
public class SuspensionSaga {

    @StartSaga
    @SagaEventHandler(associationProperty = "account")
    public void on(
            AccountSuspended event, @MessageIdentifier String id, CommandGateway commands, QueryGateway queries) {
        if (!event.stopEnvironments()) {
            SagaLifecycle.end();
            return;
        }
        Belongings belongings = queries.query(new ListBelongings(event.account()), Belongings.class)
                .join();
        belongings.environments().forEach(environment -> {
            SagaLifecycle.associateWith("environmentId", environment.text());
            halt(environment, id, commands);
        });
    }

    @SagaEventHandler(associationProperty = "environmentId")
    public void on(DeploymentSucceeded event, @MessageIdentifier String id, CommandGateway commands) {
        halt(event.environmentId(), id, commands);
    }

    @SagaEventHandler(associationProperty = "environmentId")
    public void on(DeploymentFailed event, @MessageIdentifier String id, CommandGateway commands) {
        halt(event.environmentId(), id, commands);
    }

    @SagaEventHandler(associationProperty = "environmentId")
    public void on(DeploymentCancelled event, @MessageIdentifier String id, CommandGateway commands) {
        halt(event.environmentId(), id, commands);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "account")
    public void on(SuspensionLifted event) {
        // Whoever is back starts what they want.
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "account")
    public void on(AccountDeletionRequested event) {
        // What is deleted need not be stopped.
    }

    /** The operation has one id however often the event is handled, and another one with the next event. */
    private static void halt(EnvironmentId environment, String event, CommandGateway commands) {
        UUID operation = UUID.nameUUIDFromBytes((event + environment).getBytes(UTF_8));
        commands.sendAndWait(new HaltEnvironment(environment, new OperationId(operation)));
    }
}
