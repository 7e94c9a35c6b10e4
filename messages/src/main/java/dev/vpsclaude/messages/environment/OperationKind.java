package dev.vpsclaude.messages.environment;

/** The kinds of long work. */
public enum OperationKind {
    DEPLOY,
    START,
    STOP,
    DELETE
}
