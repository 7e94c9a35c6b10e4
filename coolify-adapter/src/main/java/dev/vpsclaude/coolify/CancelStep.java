package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordBuildCancelled;
import dev.vpsclaude.messages.platform.PlatformCommand.CancelBuild;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** Ends the builds of an abandoned deployment, those included that nobody was told of because an answer was lost. */
final class CancelStep {

    private CancelStep() {}

    static StepOutcome perform(CancelBuild command, CoolifyApi api, Duration pause) {
        boolean over = true;
        for (BuildId build : builds(command, api)) {
            over &= CoolifyCancelling.isOver(build, api);
        }
        return over
                ? new StepOutcome.Reported(new RecordBuildCancelled(command.environmentId(), command.deploymentId()))
                : new StepOutcome.NotYet(pause);
    }

    private static Set<BuildId> builds(CancelBuild command, CoolifyApi api) {
        Set<BuildId> builds = new LinkedHashSet<>(command.builds());
        for (CoolifyApplication application : api.named(CoolifyPlace.marker(command.environmentId()))) {
            api.activeBuilds(application.id()).forEach(build -> builds.add(build.id()));
        }
        return builds;
    }
}
