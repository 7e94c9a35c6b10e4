package dev.vpsclaude.server.processor;

import dev.vpsclaude.query.environment.ReadModel;
import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;

/** Handles events as a processor does, in the caller's transaction. What it remembers is of use until one of them fails. */
final class Projecting {

    /** An event, or the batch that begins with it, could not be projected. */
    static final class Failed extends RuntimeException {

        private final transient TrackedEventMessage<?> event;

        Failed(TrackedEventMessage<?> event, Throwable cause) {
            super("An event could not be projected.", cause);
            this.event = event;
        }

        TrackedEventMessage<?> event() {
            return event;
        }
    }

    private final List<AnnotationEventHandlerAdapter> projections;

    Projecting(List<ReadModel> models) {
        projections = models.stream()
                .map(model ->
                        new AnnotationEventHandlerAdapter(model.projection().get()))
                .toList();
    }

    /** @throws Failed if any of them cannot be taken */
    void project(List<TrackedEventMessage<?>> events) {
        List<TrackedEventMessage<?>> ours = events.stream().filter(this::isOurs).toList();
        if (ours.isEmpty()) {
            return;
        }
        BatchingUnitOfWork<TrackedEventMessage<?>> work = new BatchingUnitOfWork<>(ours);
        TrackedEventMessage<?>[] current = {ours.getFirst()};
        ResultMessage<Object> result = work.executeWithResult(
                () -> {
                    current[0] =
                            (TrackedEventMessage<?>) CurrentUnitOfWork.get().getMessage();
                    return handle(current[0]);
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw new Failed(current[0], result.exceptionResult());
        }
    }

    private boolean isOurs(TrackedEventMessage<?> event) {
        return projections.stream().anyMatch(projection -> projection.canHandle(event));
    }

    private @Nullable Object handle(TrackedEventMessage<?> event) throws Exception {
        for (AnnotationEventHandlerAdapter projection : projections) {
            if (projection.canHandle(event)) {
                projection.handle(event);
            }
        }
        return null;
    }
}
