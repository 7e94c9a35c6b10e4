package dev.vpsclaude.messages.environment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of a deployment as it is shown. */
public record StepView(
        DeploymentStep step,
        State state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String detail) {

    /** How far a step is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        SKIPPED
    }
}
