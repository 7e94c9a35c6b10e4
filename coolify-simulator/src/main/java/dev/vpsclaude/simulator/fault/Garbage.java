package dev.vpsclaude.simulator.fault;

/** In which way an answer is not what its reader expects. */
public enum Garbage {
    /** The head says JSON, and the body is none. */
    BROKEN_JSON,

    /** JSON with the right keys, every value of another type. */
    WRONG_TYPES
}
