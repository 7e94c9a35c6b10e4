package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordBuildQueued;
import dev.vpsclaude.messages.platform.PlatformCommand.StartBuild;
import java.util.List;
import java.util.Optional;

/** Starts one build and makes sure that it exists: the id that Coolify gives may never have been stored (contract 7.2). */
final class BuildStep {

    private BuildStep() {}

    static StepOutcome perform(StartBuild command, boolean repeated, CoolifyApi api) {
        ApplicationId application = command.application();
        // Before anything is asked: of many that wait for a full queue each would ask every minute.
        api.requireRoomForBuild();
        // An earlier attempt may have started one without our hearing of it.
        Optional<BuildId> earlier = repeated ? newestActive(application, api) : Optional.empty();
        BuildId build = earlier.orElseGet(() -> started(application, api));
        return new StepOutcome.Watched(
                new Watch.OfBuild(command.environmentId(), command.deploymentId(), application, build, false),
                List.of(new RecordBuildQueued(command.environmentId(), command.deploymentId(), build)));
    }

    private static BuildId started(ApplicationId application, CoolifyApi api) {
        BuildId promised = api.deploy(application);
        return exists(promised, api)
                ? promised
                : newestActive(application, api)
                        .orElseThrow(() -> new CoolifyFailed(new CoolifyTrouble.UnknownOutcome()));
    }

    private static boolean exists(BuildId build, CoolifyApi api) {
        try {
            return api.build(build).id().equals(build);
        } catch (CoolifyFailed failed) {
            if (failed.trouble() instanceof CoolifyTrouble.NotFound) {
                return false;
            }
            throw failed;
        }
    }

    private static Optional<BuildId> newestActive(ApplicationId application, CoolifyApi api) {
        return api.activeBuilds(application).stream().map(CoolifyBuild::id).findFirst();
    }
}
