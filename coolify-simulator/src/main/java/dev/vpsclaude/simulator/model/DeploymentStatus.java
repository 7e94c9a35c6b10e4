package dev.vpsclaude.simulator.model;

/** The five words of {@code ApplicationDeploymentStatus} (contract 7.6). */
public enum DeploymentStatus {
    QUEUED("queued"),
    IN_PROGRESS("in_progress"),
    FINISHED("finished"),
    FAILED("failed"),
    CANCELLED("cancelled-by-user");

    private final String word;

    DeploymentStatus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean active() {
        return this == QUEUED || this == IN_PROGRESS;
    }
}
