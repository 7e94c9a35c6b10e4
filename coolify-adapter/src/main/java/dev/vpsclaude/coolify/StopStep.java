package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.platform.PlatformCommand.StopApplication;
import java.util.List;

/** Asks for the stop, which has no handle: whether the container has gone is seen by watching (contract section 7.5). */
final class StopStep {

    private StopStep() {}

    static StepOutcome perform(StopApplication command, CoolifyApi api) {
        api.stop(command.application());
        return new StepOutcome.Watched(
                new Watch.OfStop(command.environmentId(), command.operationId(), command.application()), List.of());
    }
}
