package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An environment whose rows do not follow its history for now.
 *
 * @param first of the events that did not reach the rows
 * @param error of the fold, without what the event carried; absent where an event before it is missing in the rows
 * @param skippedTo the version of the last event that did not reach the rows
 */
record SetAside(
        EnvironmentId environment,
        Stamp first,
        String eventType,
        @Nullable String error,
        long skippedTo) {

    private static final String OURS = "dev.vpsclaude.";

    static SetAside failed(StampedEvent event, RuntimeException error) {
        return of(event, where(error));
    }

    static SetAside behind(StampedEvent event) {
        return of(event, null);
    }

    private static SetAside of(StampedEvent event, @Nullable String error) {
        return new SetAside(
                event.environment(), event.stamp(), event.event().getClass().getSimpleName(), error, event.version());
    }

    SetAside skipping(StampedEvent event) {
        return new SetAside(environment, first, eventType, error, Math.max(skippedTo, event.version()));
    }

    /** Class and place, and never the message: it may quote what the event carried. */
    static String where(RuntimeException error) {
        Optional<String> place = Arrays.stream(error.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber());
        return error.getClass().getName() + place.map(at -> " at " + at).orElse("");
    }
}
