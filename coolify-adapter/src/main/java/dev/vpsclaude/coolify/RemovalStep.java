package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordApplicationRemoved;
import dev.vpsclaude.messages.platform.PlatformCommand.RemoveApplications;
import java.time.Duration;
import java.util.List;

/**
 * Removes every application of an environment with its volumes. The deletion is done when the look-up finds nothing, not
 * when it is accepted (contract section 9).
 */
final class RemovalStep {

    private RemovalStep() {}

    static StepOutcome perform(RemoveApplications command, CoolifyApi api, Duration pause) {
        List<CoolifyApplication> left = api.named(CoolifyPlace.marker(command.environmentId()));
        if (left.isEmpty()) {
            return new StepOutcome.Reported(new RecordApplicationRemoved(command.environmentId()));
        }
        left.forEach(application -> CoolifyDeletion.ask(application.id(), CoolifyVolumes.REMOVE, api));
        return new StepOutcome.NotYet(pause);
    }
}
