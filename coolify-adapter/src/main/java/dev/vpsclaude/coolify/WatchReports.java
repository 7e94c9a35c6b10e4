package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordBuildFailed;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordBuildFinished;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordBuildStarted;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.origin.SystemActor;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the environment what was seen, each thing once; ends a watch that nobody wants to hear of. */
record WatchReports(WatchTable watches, Reports reports) {

    private static final Logger LOG = LoggerFactory.getLogger(WatchReports.class);

    void started(Watch.OfBuild watch) {
        if (!watch.started()) {
            tell(watch, () -> watches.started(watch), new RecordBuildStarted(watch.environment(), watch.deployment()));
        }
    }

    /** A quick build may never have been seen running, but it did begin. */
    void finished(Watch.OfBuild watch) {
        started(watch);
        end(watch, new RecordBuildFinished(watch.environment(), watch.deployment()));
    }

    void failed(Watch.OfBuild watch, FailureReason reason) {
        end(watch, new RecordBuildFailed(watch.environment(), watch.deployment(), reason));
    }

    void abandon(Watch watch, FailureReason reason) {
        end(watch, watch.abandonment(reason));
    }

    void end(Watch watch, EnvironmentCommand report) {
        tell(watch, () -> watches.forget(watch.id()), report);
    }

    /** What cannot be told now is seen again at the next look, and must not keep others from being told. */
    private void tell(Watch watch, BooleanSupplier change, EnvironmentCommand report) {
        try {
            Map<String, String> origin = watches.cause(watch).reportedBy(SystemActor.WATCHER);
            if (reports.deliver(origin, change, List.of(report)) instanceof Reports.Delivery.Refused refused) {
                reports.change(() -> watches.forget(watch.id()));
                LOG.info("Nobody waits for {} any more: {}", watch.id(), refused.why());
            }
        } catch (RuntimeException failed) {
            LOG.warn("The environment of {} could not be told; it is tried again.", watch.id(), failed);
        }
    }
}
