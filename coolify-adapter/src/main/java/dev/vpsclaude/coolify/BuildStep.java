package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordBuildQueued;
import dev.vpsclaude.messages.platform.PlatformCommand.StartBuild;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Starts one build and makes sure that it exists: the id that Coolify gives may never have been stored (contract 7.2). A
 * build that somebody else has started before the first asking may not know the present variables, so its end is waited
 * for; one that is found after the first asking has begun after it, whoever started it.
 */
final class BuildStep {

    private BuildStep() {}

    /**
     * @param asked whether Coolify may have been asked before
     * @param noteAsking is called before Coolify is asked for the first time, so that it outlives this attempt
     * @param pause until the next look at a build that is in the way
     */
    static StepOutcome perform(StartBuild command, boolean asked, Runnable noteAsking, Duration pause, CoolifyApi api) {
        ApplicationId application = command.application();
        // Before anything is asked: of many that wait for a full queue each would ask every minute.
        api.requireRoomForBuild();
        Optional<BuildId> active = newestActive(application, api);
        if (!asked) {
            if (active.isPresent()) {
                return new StepOutcome.NotYet(pause);
            }
            noteAsking.run();
        }
        // An earlier attempt may have started one without our hearing of it.
        BuildId build = active.orElseGet(() -> started(application, api));
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
