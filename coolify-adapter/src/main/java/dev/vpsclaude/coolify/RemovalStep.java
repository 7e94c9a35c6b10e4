package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordApplicationRemoved;
import dev.vpsclaude.messages.platform.PlatformCommand.RemoveApplications;
import java.time.Duration;
import java.util.List;

/**
 * Removes every application of an environment. A running build comes first, as it would start a container for an
 * application that is gone; and the deletion is done when the look-up finds nothing, not when it is accepted (contract 9).
 */
final class RemovalStep {

    private RemovalStep() {}

    static StepOutcome perform(RemoveApplications command, CoolifyApi api, Duration pause) {
        List<CoolifyApplication> left = api.named(CoolifyPlace.marker(command.environmentId()));
        if (left.isEmpty()) {
            return new StepOutcome.Reported(new RecordApplicationRemoved(command.environmentId()));
        }
        left.forEach(application -> remove(application, api));
        return new StepOutcome.NotYet(pause);
    }

    private static void remove(CoolifyApplication application, CoolifyApi api) {
        boolean quiet = true;
        for (CoolifyBuild build : api.activeBuilds(application.id())) {
            quiet &= CoolifyCancelling.isOver(build.id(), api);
        }
        if (quiet) {
            delete(application, api);
        }
    }

    private static void delete(CoolifyApplication application, CoolifyApi api) {
        try {
            api.delete(application.id());
        } catch (CoolifyFailed failed) {
            if (!(failed.trouble() instanceof CoolifyTrouble.NotFound)) {
                throw failed;
            }
        }
    }
}
