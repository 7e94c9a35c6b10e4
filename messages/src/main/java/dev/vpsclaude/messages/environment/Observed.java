package dev.vpsclaude.messages.environment;

/** What was last seen of an environment on the platform. */
public enum Observed {
    /** The platform holds nothing for it. */
    NONE,
    /** Its application is being prepared or waits for a builder. */
    QUEUED,
    /** Its image is being built. */
    BUILDING,
    /** Its container is up and has not answered yet. */
    STARTING,
    /** It answered. */
    HEALTHY,
    STOPPING,
    STOPPED,
    /** Its last deployment failed. */
    FAILED,
    /** It is being removed. */
    REMOVING,
    /** It was not seen for too long to say. */
    UNKNOWN
}
