package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.FailureReason.Cause;
import dev.vpsclaude.messages.platform.PlatformLog;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What builds say. Coolify forgets it together with the application, which goes when a first deployment has failed, so
 * that of a failed build is kept before anybody is told of the failure.
 *
 * @param api with a token that may read what is sensitive, or else nothing is to be had (contract section 1.3)
 */
record BuildLogs(BuildTable builds, CoolifyApi api, KnownSecrets secrets) {

    private static final Logger LOG = LoggerFactory.getLogger(BuildLogs.class);
    private static final int LINES = 1_000;

    /** Best effort: the failure is told without it as well. */
    void keep(Watch.OfBuild watch) {
        try {
            lines(watch.environment(), watch.build()).ifPresent(lines -> builds.keep(watch, lines));
        } catch (RuntimeException unread) {
            LOG.info("The log of the failed build of {} is not kept: {}", watch.id(), unread.toString());
        }
    }

    PlatformLog read(DeploymentId deployment) {
        return builds.of(deployment).map(this::read).orElseGet(PlatformLog.Silence::new);
    }

    private PlatformLog read(BuildTable.Noted noted) {
        return noted.log().<PlatformLog>map(PlatformLog.Lines::new).orElseGet(() -> ask(noted));
    }

    private PlatformLog ask(BuildTable.Noted noted) {
        try {
            return lines(noted.environment(), noted.build())
                    .<PlatformLog>map(PlatformLog.Lines::new)
                    .orElseGet(BuildLogs::hidden);
        } catch (CoolifyFailed failed) {
            return failed.trouble() instanceof CoolifyTrouble.NotFound
                    ? new PlatformLog.Silence()
                    : new PlatformLog.Unreadable(CoolifyExplanation.of(failed.trouble()));
        }
    }

    private Optional<List<String>> lines(EnvironmentId environment, BuildId build) {
        return api.buildLog(build).map(said -> LogText.last(LINES, String.join("\n", said), secrets.of(environment)));
    }

    private static PlatformLog hidden() {
        return new PlatformLog.Unreadable(
                new FailureReason(Cause.PLATFORM_MISCONFIGURED, "The platform does not show us the logs of builds."));
    }
}
