package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.platform.PlatformLog;
import java.util.Comparator;
import java.util.Optional;

/** What the containers of environments say (contract section 8.3). Those that have ended cannot be asked any more. */
record ContainerLogs(CoolifyApi api, KnownSecrets secrets) {

    PlatformLog read(EnvironmentId environment, int lines) {
        try {
            return running(environment)
                    .map(application -> lines(environment, application, lines))
                    .orElseGet(PlatformLog.Silence::new);
        } catch (CoolifyFailed failed) {
            return unread(failed.trouble());
        }
    }

    /** While one application takes another's place, both may run; the newer one is what is of interest. */
    private Optional<ApplicationId> running(EnvironmentId environment) {
        return api.named(CoolifyPlace.marker(environment)).stream()
                .filter(application -> application.state() != CoolifyApplicationState.EXITED)
                .max(Comparator.comparing(CoolifyApplication::createdAt))
                .map(CoolifyApplication::id);
    }

    private PlatformLog lines(EnvironmentId environment, ApplicationId application, int lines) {
        String text = api.containerLog(application, lines);
        return new PlatformLog.Lines(LogText.last(lines, text, secrets.of(environment)));
    }

    private static PlatformLog unread(CoolifyTrouble trouble) {
        return trouble instanceof CoolifyTrouble.NotRunning || trouble instanceof CoolifyTrouble.NotFound
                ? new PlatformLog.Silence()
                : new PlatformLog.Unreadable(CoolifyExplanation.of(trouble));
    }
}
