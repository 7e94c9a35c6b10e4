package dev.vpsclaude.simulator.fault;

/** Whether Coolify has carried the request out when the trouble comes. */
public enum When {
    BEFORE_ACTING,
    AFTER_ACTING
}
