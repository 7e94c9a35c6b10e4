package dev.vpsclaude.messages.audit;

/** How it ended. */
public enum AuditOutcome {
    /** It was done. */
    DONE,
    /** A rule was against it, or it was not understood. */
    REFUSED,
    /** Whoever asked may not, or is not known. */
    DENIED,
    /** The platform could not. */
    FAILED
}
