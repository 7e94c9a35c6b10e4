package dev.vpsclaude.coolify;

/** The states of a deployment (contract section 7.6). */
enum CoolifyBuildState {
    QUEUED,
    IN_PROGRESS,
    FINISHED,
    FAILED,
    CANCELLED,
    /** A word that Coolify is not known to use: neither an end nor proof of a beginning. */
    UNINTELLIGIBLE;

    static CoolifyBuildState of(String status) {
        return switch (status) {
            case "queued" -> QUEUED;
            case "in_progress" -> IN_PROGRESS;
            case "finished" -> FINISHED;
            case "failed" -> FAILED;
            case "cancelled-by-user" -> CANCELLED;
            default -> UNINTELLIGIBLE;
        };
    }

    /** Waiting for a builder or being built. */
    boolean active() {
        return this == QUEUED || this == IN_PROGRESS;
    }

    /** Over for good. */
    boolean over() {
        return this == FINISHED || this == FAILED || this == CANCELLED;
    }
}
