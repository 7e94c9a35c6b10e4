package dev.vpsclaude.messages.environment;

/** The steps of a deployment in their order; the last three only undo. */
public enum DeploymentStep {
    /** Generate the Dockerfile. */
    DOCKERFILE,
    /** Create the application. */
    APPLICATION,
    /** Set its port and domain. */
    ROUTING,
    /** Set its variables. */
    VARIABLES,
    /** Attach its volumes. */
    VOLUMES,
    /** Wait for a builder. */
    QUEUE,
    /** Build the image and start the container. */
    BUILD,
    /** Wait until the environment answers by itself. */
    PROBE,
    /** Undo: cancel the build. */
    CANCEL_BUILD,
    /** Undo: remove the application and its empty volumes. */
    REMOVE_APPLICATION,
    /** Undo: remove the replacement and leave the volumes to what it was to replace. */
    REMOVE_REPLACEMENT
}
