package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordApplicationStopped;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.FailureReason.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks once at everything that is being watched: one call for all builds, one for all stops.
 *
 * @param stopAgain after how long a stop that shows no effect is asked for again
 */
record CoolifyWatch(WatchTable watches, WatchReports reports, BuildLogs logs, Duration stopAgain) {

    /**
     * @param api for the calls that see all at once
     * @param urgent for the calls that somebody waits for: how a build has ended, and a stop once more
     * @throws CoolifyFailed when Coolify does not say; what was seen before that has been reported
     */
    void look(CoolifyApi api, CoolifyApi urgent) {
        for (Watch watch : watches.expired()) {
            reports.abandon(watch, new FailureReason(Cause.TOOK_TOO_LONG, "The platform has not come to an end."));
        }
        List<Watch> all = watches.all();
        lookAtBuilds(only(all, Watch.OfBuild.class), api, urgent);
        lookAtStops(only(all, Watch.OfStop.class), api, urgent);
    }

    private static <T extends Watch> List<T> only(List<Watch> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void lookAtBuilds(List<Watch.OfBuild> builds, CoolifyApi api, CoolifyApi urgent) {
        if (builds.isEmpty()) {
            return;
        }
        Map<BuildId, CoolifyBuild> active = api.activeBuilds().stream()
                .collect(Collectors.toMap(CoolifyBuild::id, Function.identity(), (one, same) -> one));
        for (Watch.OfBuild watch : builds) {
            CoolifyBuild known = active.get(watch.build());
            if (known != null) {
                seen(watch, known.state());
            } else {
                askAbout(watch, urgent);
            }
        }
    }

    /** Coolify lists only what waits or runs, so a build that is not listed has ended or is lost (contract section 7.7). */
    private void askAbout(Watch.OfBuild watch, CoolifyApi api) {
        try {
            seen(watch, api.build(watch.build()).state());
        } catch (CoolifyFailed failed) {
            if (!(failed.trouble() instanceof CoolifyTrouble.NotFound)) {
                throw failed;
            }
            reports.failed(
                    watch, new FailureReason(Cause.PLATFORM_FAULTY, "The platform does not know the build any more."));
        }
    }

    /** Coolify calls all failed that was queued or running when it was restarted (contract section 7.6). */
    private void seen(Watch.OfBuild watch, CoolifyBuildState state) {
        switch (state) {
            case QUEUED, UNINTELLIGIBLE -> {}
            case IN_PROGRESS -> reports.started(watch);
            case FINISHED -> reports.finished(watch);
            case FAILED -> hasFailed(watch);
            case CANCELLED -> reports.abandon(watch, failed("The build was cancelled on the platform."));
        }
    }

    private void hasFailed(Watch.OfBuild watch) {
        logs.keep(watch);
        reports.failed(watch, failed("The build failed, or its container did not become healthy."));
    }

    private static FailureReason failed(String sentence) {
        return new FailureReason(Cause.BUILD_FAILED, sentence);
    }

    private void lookAtStops(List<Watch.OfStop> stops, CoolifyApi api, CoolifyApi urgent) {
        if (stops.isEmpty()) {
            return;
        }
        Map<ApplicationId, CoolifyApplicationState> states = api.states();
        List<Watch.OfStop> unmoved = new ArrayList<>();
        for (Watch.OfStop watch : stops) {
            CoolifyApplicationState listed = states.get(watch.application());
            switch (listed != null ? listed : state(watch, api)) {
                case PRESENT -> unmoved.add(watch);
                case UNINTELLIGIBLE -> {}
                case EXITED -> reports.end(watch, new RecordApplicationStopped(watch.environment(), watch.operation()));
            }
        }
        unmoved.forEach(watch -> askAgain(watch, urgent));
    }

    /** Coolify may forget a stop without a word, and asking for it twice does no harm (contract section 7.5). */
    private void askAgain(Watch.OfStop watch, CoolifyApi api) {
        if (watches.askAgain(watch, stopAgain)) {
            api.stop(watch.application());
        }
    }

    /** Not being listed is no proof of anything, so the application itself is asked for. */
    private CoolifyApplicationState state(Watch.OfStop watch, CoolifyApi api) {
        try {
            return api.application(watch.application()).state();
        } catch (CoolifyFailed failed) {
            if (!(failed.trouble() instanceof CoolifyTrouble.NotFound)) {
                throw failed;
            }
            reports.abandon(
                    watch,
                    new FailureReason(Cause.PLATFORM_REFUSED, "The platform does not know the application any more."));
            return CoolifyApplicationState.UNINTELLIGIBLE;
        }
    }
}
