package dev.vpsclaude.server.processor;

import dev.vpsclaude.json.StoredNames;
import dev.vpsclaude.server.processor.Failures.At;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Sees at which event a processor fails. What fails when a batch is written, and not when an event is handled, is noted at
 * the first event of the batch.
 */
final class FailingEvents implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final String ATTEMPT = FailingEvents.class.getName();

    /** What is known of a batch that is being handled. */
    private static final class Attempt {

        private final EventMessage<?> first;
        private @Nullable EventMessage<?> failedAt;
        private @Nullable Exception failure;

        private Attempt(EventMessage<?> first) {
            this.first = first;
        }
    }

    private final String processor;
    private final Failures failures;

    FailingEvents(String processor, Failures failures) {
        this.processor = processor;
        this.failures = failures;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        Attempt attempt = work.root().getOrComputeResource(ATTEMPT, key -> begin(work));
        try {
            return chain.proceed();
        } catch (Exception e) {
            attempt.failedAt = work.getMessage();
            attempt.failure = e;
            throw e;
        }
    }

    private Attempt begin(UnitOfWork<? extends EventMessage<?>> work) {
        Attempt attempt = new Attempt(work.getMessage());
        work.onRollback(rolledBack -> note(attempt, rolledBack));
        return attempt;
    }

    private void note(Attempt attempt, UnitOfWork<?> work) {
        EventMessage<?> failedAt = attempt.failedAt;
        if (work.getExecutionResult() != null && isLostClaim(cause(work.getExecutionResult()))) {
            return;
        }
        if (failedAt != null && attempt.failure != null) {
            failures.note(processor, at(failedAt, true), attempt.failure);
        } else {
            failures.note(processor, at(attempt.first, false), cause(work.getExecutionResult()));
        }
    }

    /** The processor was paused, or another node has it: nothing is wrong with the event. */
    private static boolean isLostClaim(Throwable failure) {
        return failure instanceof UnableToClaimTokenException
                || (failure.getCause() != null && isLostClaim(failure.getCause()));
    }

    private static Throwable cause(@Nullable ExecutionResult result) {
        return result != null && result.isExceptionResult()
                ? result.getExceptionResult()
                : new IllegalStateException("The batch was rolled back.");
    }

    static At at(EventMessage<?> event, boolean exact) {
        long position = event instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(0)
                : 0;
        String stream = event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : "";
        return new At(position, stream, StoredNames.nameOf(event.getPayloadType()), exact);
    }
}
