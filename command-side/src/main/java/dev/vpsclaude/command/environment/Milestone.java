package dev.vpsclaude.command.environment;

/** How far a deployment has come; a report of what has been reached already is a repetition. */
enum Milestone {
    REQUESTED,
    DOCKERFILE_GENERATED,
    APPLICATION_CREATED,
    ROUTING_SET,
    VARIABLES_SET,
    VOLUMES_ATTACHED,
    BUILD_QUEUED,
    BUILD_STARTED,
    BUILD_FINISHED,
    BUILD_CANCELLED,
    APPLICATION_REMOVED,
    REPLACEMENT_UNDONE
}
