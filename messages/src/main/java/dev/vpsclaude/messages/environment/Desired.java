package dev.vpsclaude.messages.environment;

/** What the owner wants of an environment. */
public enum Desired {
    RUNNING,
    STOPPED,
    GONE
}
