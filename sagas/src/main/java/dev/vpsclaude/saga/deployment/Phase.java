package dev.vpsclaude.saga.deployment;

import dev.vpsclaude.saga.TimeBudgets;
import java.time.Duration;
import org.axonframework.deadline.DeadlineManager;

/** The parts of a deployment that each have a time of their own. Only one is running at a time. */
public enum Phase {
    TURN("So many deployments were under way that its turn did not come in time."),
    PREPARE("The application could not be prepared in time."),
    QUEUE("No builder was free in time."),
    BUILD("The environment did not answer in time."),
    UNDO("Not everything could be undone in time.");

    static final String DEADLINE = "deployment-phase";

    private final String overdue;

    Phase(String overdue) {
        this.overdue = overdue;
    }

    String overdue() {
        return overdue;
    }

    Duration budget(TimeBudgets budgets) {
        return switch (this) {
            case TURN -> budgets.turn();
            case PREPARE -> budgets.prepare();
            case QUEUE -> budgets.queue();
            case BUILD -> budgets.build();
            case UNDO -> budgets.undo();
        };
    }

    static void endAll(DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(DEADLINE);
    }
}
