package dev.vpsclaude.messages.environment;

/** The plan's five words for an environment. */
public enum EnvironmentStatus {
    /** Created and never deployed. */
    PENDING,
    /** A deployment is under way and nothing serves yet. */
    DEPLOYING,
    /** It answers at its address, perhaps while a newer version is being deployed. */
    RUNNING,
    /** Stopped by its owner. */
    STOPPED,
    /** The last deployment failed and nothing serves. */
    ERROR
}
