package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.environment.EnvironmentEvent;
import java.util.List;
import java.util.Locale;

/** What an environment can be doing when a command comes, as {@code what-may-happen.txt} calls it. */
enum Situation {
    ABSENT(List.of()),
    PENDING(EnvironmentHistories.PENDING),
    DEPLOYING(EnvironmentHistories.DEPLOYING),
    DEPLOYING_APPLICATION(EnvironmentHistories.DEPLOYING_APPLICATION),
    BUILDING(EnvironmentHistories.BUILDING),
    BUILDING_AGAIN(EnvironmentHistories.BUILDING_AGAIN),
    REDEPLOYING(EnvironmentHistories.REDEPLOYING),
    REPLACING(EnvironmentHistories.REPLACING),
    UNDOING(EnvironmentHistories.UNDOING),
    UNDOING_REDEPLOYMENT(EnvironmentHistories.UNDOING_REDEPLOYMENT),
    UNDOING_TO_DELETE(EnvironmentHistories.UNDOING_TO_DELETE),
    UNDOING_REPLACEMENT(EnvironmentHistories.UNDOING_REPLACEMENT),
    RUNNING(EnvironmentHistories.RUNNING),
    REPLACED(EnvironmentHistories.REPLACED),
    STOPPING(EnvironmentHistories.STOPPING),
    STOPPED(EnvironmentHistories.STOPPED),
    FAILED(EnvironmentHistories.FAILED),
    FAILED_WITH_VOLUMES(EnvironmentHistories.FAILED_WITH_VOLUMES),
    DELETING(EnvironmentHistories.DELETING),
    GONE(EnvironmentHistories.GONE);

    final List<EnvironmentEvent> history;

    Situation(List<EnvironmentEvent> history) {
        this.history = history;
    }

    EnvironmentState state() {
        EnvironmentState state = new EnvironmentState.Absent();
        for (EnvironmentEvent event : history) {
            state = EnvironmentEvolution.evolve(state, event);
        }
        return state;
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
