package dev.vpsclaude.saga;

import static dev.vpsclaude.messages.environment.FailureReason.Cause.INTERNAL;

import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.environment.EnvironmentCommand.AbandonDeployment;
import dev.vpsclaude.messages.environment.EnvironmentCommand.AbandonStop;
import dev.vpsclaude.messages.environment.EnvironmentCommand.ConcludeDeployment;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.FailureReason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a process that fails at one event again and again from standing in the way of all others, which wait behind that
 * event. After a few attempts the event is not handled any more: what the process was about is given up in the place of it,
 * so that its owner is told and can ask anew. Where nothing can be given up, as what was wanted is achieved already or may
 * not be let off, the event is put off and handled later. What is the database's trouble is everybody's and no reason to
 * give up.
 */
public final class GivingUp implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(GivingUp.class);
    private static final FailureReason REASON =
            new FailureReason(INTERNAL, "Something went wrong within the platform itself.");

    private static final int ATTEMPTS = 3;
    private static final int REMEMBERED = 1_000;

    private final CommandGateway commands;
    private final DeadlineManager deadlines;
    private final Predicate<Throwable> passing;
    private final Map<String, Integer> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param passing whether a failure, with its causes, has nothing to do with the event */
    public GivingUp(CommandGateway commands, DeadlineManager deadlines, Predicate<Throwable> passing) {
        this.commands = commands;
        this.deadlines = deadlines;
        this.passing = passing;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        EventMessage<?> event = work.getMessage();
        int failed = failed(event);
        try {
            return failed < ATTEMPTS ? chain.proceed() : giveUp(event, failed);
        } catch (Exception e) {
            if (!passing.test(e)) {
                count(event);
            }
            throw e;
        }
    }

    /** Where even that fails, the event is put off as well: none is ever passed over. */
    private @Nullable Object giveUp(EventMessage<?> event, int failed) {
        Optional<EnvironmentCommand> surrender =
                failed < 2 * ATTEMPTS ? surrender(event.getPayload()) : Optional.empty();
        LOG.error(
                "A process failed {} times at {}, event {}, and {}.",
                failed,
                event.getPayloadType().getSimpleName(),
                event.getIdentifier(),
                surrender.isPresent() ? "gives up" : "puts it off");
        surrender.ifPresentOrElse(commands::sendAndWait, () -> PutOffEvents.putOff(event.getPayload(), deadlines));
        return null;
    }

    private static Optional<EnvironmentCommand> surrender(Object payload) {
        return Optional.ofNullable(
                switch (payload) {
                    case DeploymentSucceeded e -> null;
                    case DeploymentFailed e -> null;
                    case DeploymentCancelled e -> null;
                    case DeploymentAbandoned e -> conclusion(e);
                    case BuildCancelled e -> conclusion(e);
                    case ReplacementUndone e -> conclusion(e);
                    case OfDeployment e -> new AbandonDeployment(e.environmentId(), e.deploymentId(), REASON);
                    case StopRequested e -> new AbandonStop(e.environmentId(), e.operationId(), REASON);
                    default -> null;
                });
    }

    private static EnvironmentCommand conclusion(OfDeployment event) {
        return new ConcludeDeployment(event.environmentId(), event.deploymentId());
    }

    private int failed(EventMessage<?> event) {
        synchronized (failures) {
            return failures.getOrDefault(event.getIdentifier(), 0);
        }
    }

    private void count(EventMessage<?> event) {
        synchronized (failures) {
            failures.merge(event.getIdentifier(), 1, Integer::sum);
        }
    }
}
