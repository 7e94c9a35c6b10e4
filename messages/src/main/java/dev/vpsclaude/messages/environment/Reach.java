package dev.vpsclaude.messages.environment;

/** In which of its owner's environments something is. */
public enum Reach {
    /** In all of them. */
    GLOBAL,
    /** In those that select it. */
    SELECTED
}
