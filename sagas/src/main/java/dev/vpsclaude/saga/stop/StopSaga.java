package dev.vpsclaude.saga.stop;

import static dev.vpsclaude.messages.environment.FailureReason.Cause.TOOK_TOO_LONG;
import static java.util.Objects.requireNonNull;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.AbandonStop;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.platform.PlatformCommand.StopApplication;
import dev.vpsclaude.messages.platform.PlatformObservation.ObserveApplication;
import dev.vpsclaude.saga.TimeBudgets;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Stops one environment. The platform accepts the wish and may quietly not fulfil it (contract section 7.5), hence the
 * deadline. A deletion that comes in between takes over.
 */
@Saga
@ProcessingGroup("deployments")
public class StopSaga {

    private static final String DEADLINE = "stop";

    private @Nullable ApplicationId application;

    @StartSaga
    @SagaEventHandler(associationProperty = "operationId")
    public void on(StopRequested event, CommandGateway commands, DeadlineManager deadlines, TimeBudgets budgets) {
        application = event.application();
        SagaLifecycle.associateWith("environmentId", event.environmentId().text());
        deadlines.schedule(budgets.stop(), DEADLINE, event);
        commands.sendAndWait(new StopApplication(event.environmentId(), event.operationId(), event.application()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "operationId")
    public void on(EnvironmentStopped event, CommandGateway commands, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(DEADLINE);
        observe(event.environmentId(), false, commands);
    }

    @DeadlineHandler(deadlineName = DEADLINE)
    public void overdue(StopRequested request, CommandGateway commands) {
        commands.sendAndWait(new AbandonStop(
                request.environmentId(),
                request.operationId(),
                new FailureReason(TOOK_TOO_LONG, "The environment did not stop in time.")));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "operationId")
    public void on(StopFailed event, CommandGateway commands, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(DEADLINE);
        observe(event.environmentId(), true, commands);
    }

    private void observe(EnvironmentId environment, boolean running, CommandGateway commands) {
        commands.sendAndWait(new ObserveApplication(environment, requireNonNull(application), running));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "environmentId")
    public void on(DeletionRequested event, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(DEADLINE);
    }
}
