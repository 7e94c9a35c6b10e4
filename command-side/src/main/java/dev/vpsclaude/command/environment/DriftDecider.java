package dev.vpsclaude.command.environment;

import dev.vpsclaude.command.environment.EnvironmentState.*;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordDrift;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.Footprint;
import java.util.List;

/** What is told of what was changed on the platform beside us. */
final class DriftDecider {

    private DriftDecider() {}

    /** While something is under way everything may change, and what was never deployed cannot differ. */
    static List<EnvironmentEvent> recordDrift(EnvironmentState state, RecordDrift c) {
        return switch (state) {
            case Running s -> drift(s, c);
            case Stopped s -> drift(s, c);
            case Pending s -> List.of();
            case Failed s -> List.of();
            case UnderWay s -> List.of();
            case Stopping s -> List.of();
            case Deleting s -> List.of();
            case Deleted s -> List.of();
            case Absent s -> List.of();
        };
    }

    private static List<EnvironmentEvent> drift(Resting state, RecordDrift c) {
        boolean isAboutAnother = !state.footprint().equals(new Footprint.Proven(c.application()));
        if (isAboutAnother || state.box().drift().equals(c.deviations())) {
            return List.of();
        }
        return c.deviations().isEmpty()
                ? List.of(new DriftEnded(c.environmentId(), c.application()))
                : List.of(new DriftNoticed(c.environmentId(), c.application(), c.deviations()));
    }
}
