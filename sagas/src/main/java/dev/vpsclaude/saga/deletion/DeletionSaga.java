package dev.vpsclaude.saga.deletion;

import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.platform.PlatformCommand.RemoveApplications;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Removes one environment from the platform. A deployment under way undoes itself first. The platform is asked until it
 * knows nothing of the environment any more, however long that takes: giving up would leave somebody's data behind.
 */
@Saga
@ProcessingGroup("deployments")
public class DeletionSaga {

    private @Nullable OperationId operation;

    @StartSaga
    @SagaEventHandler(associationProperty = "environmentId")
    public void on(DeletionRequested event, CommandGateway commands) {
        operation = event.operationId();
        if (!event.deploymentUnderWay()) {
            remove(event.environmentId(), commands);
        }
    }

    @SagaEventHandler(associationProperty = "environmentId")
    public void on(DeploymentFailed event, CommandGateway commands) {
        remove(event.environmentId(), commands);
    }

    @SagaEventHandler(associationProperty = "environmentId")
    public void on(DeploymentCancelled event, CommandGateway commands) {
        remove(event.environmentId(), commands);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "environmentId")
    public void on(EnvironmentDeleted event) {
        // Ending is all there is to do.
    }

    private void remove(EnvironmentId environment, CommandGateway commands) {
        commands.sendAndWait(new RemoveApplications(environment, String.valueOf(operation)));
    }
}
