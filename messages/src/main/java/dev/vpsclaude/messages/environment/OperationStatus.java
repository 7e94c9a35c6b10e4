package dev.vpsclaude.messages.environment;

/** How far long work is. */
public enum OperationStatus {
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED
}
