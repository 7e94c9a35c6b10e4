package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.EnvironmentCommand;
import java.time.Duration;
import java.util.List;

/** What came of an attempt that met no trouble. */
sealed interface StepOutcome {

    /** It is done; the environment is to know. */
    record Reported(EnvironmentCommand report) implements StepOutcome {}

    /** Coolify has begun something that goes on by itself; the reports are those of its beginning. */
    record Watched(Watch watch, List<EnvironmentCommand> reports) implements StepOutcome {
        public Watched {
            reports = List.copyOf(reports);
        }
    }

    /** It takes longer than one look, and nothing is wrong. */
    record NotYet(Duration pause) implements StepOutcome {}

    /** The box itself has been silent for so long that its owner should know; the looking goes on. */
    record Silent(Duration pause) implements StepOutcome {}
}
