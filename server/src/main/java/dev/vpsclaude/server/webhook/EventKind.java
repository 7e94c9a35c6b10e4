package dev.vpsclaude.server.webhook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of events that webhooks are told of, in the order of an environment's life. Their words are the names of the stored
 * events and stay as they are.
 */
enum EventKind {
    ENVIRONMENT_CREATED,
    ENVIRONMENT_RENAMED,
    ENVIRONMENT_RECONFIGURED,
    PASSWORD_CHANGED,
    DEPLOYMENT_REQUESTED,
    BUILD_STARTED,
    BUILD_FAILED,
    TROUBLE_NOTICED,
    DEPLOYMENT_SUCCEEDED,
    DEPLOYMENT_FAILED,
    DEPLOYMENT_CANCELLED,
    STOP_REQUESTED,
    ENVIRONMENT_STOPPED,
    STOP_FAILED,
    DRIFT_NOTICED,
    DRIFT_ENDED,
    DELETION_REQUESTED,
    ENVIRONMENT_DELETED;

    /** The kind under this word, if there is one. */
    static Optional<EventKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** As it is sent and stored. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
