package dev.vpsclaude.coolify;

import dev.vpsclaude.coolify.IntentTable.End;
import dev.vpsclaude.messages.environment.DeploymentStep;
import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.origin.SystemActor;
import dev.vpsclaude.messages.platform.PlatformCommand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what came of an attempt and tells the environment, in one transaction. */
record Settlement(IntentTable intents, WatchTable watches, Reports reports, Backoff backoff, Bell watchBell) {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    /** Far beyond every deadline of a process: it only bounds what nobody waits for any more. */
    private static final Duration LONGEST_WATCH = Duration.ofDays(1);

    void settle(Intent intent, StepOutcome outcome) {
        switch (outcome) {
            case StepOutcome.Reported done ->
                end(intent, End.DONE, () -> intents.settle(intent, End.DONE, ""), List.of(done.report()));
            case StepOutcome.Watched begun ->
                end(intent, End.DONE, () -> watch(intent, begun.watch()), begun.reports());
            case StepOutcome.NotYet later -> postpone(intent, later.pause(), intent.lastTrouble(), List.of());
            case StepOutcome.Silent later -> tell(intent, later.pause(), silence());
        }
    }

    /** A permanent trouble gives the deployment or stop up; undoing has no such end and is tried for ever. */
    void settle(Intent intent, CoolifyTrouble trouble) {
        FailureReason reason = CoolifyExplanation.of(trouble, intent.command());
        Optional<EnvironmentCommand> abandonment =
                trouble instanceof CoolifyTrouble.Permanent ? abandonment(intent.command(), reason) : Optional.empty();
        abandonment.ifPresentOrElse(
                abandon -> end(
                        intent,
                        End.REFUSED,
                        () -> intents.settle(intent, End.REFUSED, reason.explanation()),
                        List.of(abandon)),
                () -> tell(intent, backoff.after(intent.attempts(), trouble), reason));
    }

    /** Something of our own went wrong, such as the database: nothing to tell anybody. */
    void postpone(Intent intent) {
        postpone(intent, backoff.after(intent.attempts()), intent.lastTrouble(), List.of());
    }

    private boolean watch(Intent intent, Watch watch) {
        if (!intents.settle(intent, End.DONE, "")) {
            return false;
        }
        if (intents.isWanted(intent)) {
            watches.begin(watch, LONGEST_WATCH);
            watchBell.ringAfterCommit();
        }
        return true;
    }

    /** Says the same cause only once, so that a long outage is one entry in the history. */
    private void tell(Intent intent, Duration wait, FailureReason reason) {
        String cause = reason.cause().name();
        List<EnvironmentCommand> news =
                cause.equals(intent.lastTrouble()) ? List.of() : trouble(intent.command(), reason);
        postpone(intent, wait, cause, news);
    }

    private void postpone(Intent intent, Duration wait, String trouble, List<EnvironmentCommand> news) {
        Reports.Delivery delivery =
                reports.deliver(origin(intent), () -> intents.postpone(intent, wait, trouble), news);
        if (delivery instanceof Reports.Delivery.Refused refused) {
            endAlone(intent, refused.why());
        }
    }

    private void end(Intent intent, End end, BooleanSupplier change, List<? extends EnvironmentCommand> news) {
        switch (reports.deliver(origin(intent), change, news)) {
            case Reports.Delivery.Accepted d ->
                LOG.info("Intent {} is {} after {} attempts.", intent.id(), end, intent.attempts());
            case Reports.Delivery.Overtaken d -> LOG.info("Intent {} was taken over; result dropped.", intent.id());
            case Reports.Delivery.Refused refused -> endAlone(intent, refused.why());
        }
    }

    private static Map<String, String> origin(Intent intent) {
        return intent.cause().reportedBy(SystemActor.WORKER);
    }

    /** The report came too late: its deployment has been given up meanwhile. */
    private void endAlone(Intent intent, String why) {
        reports.change(() -> intents.settle(intent, End.REFUSED, why));
        LOG.info("Intent {} is over, its report was not wanted: {}", intent.id(), why);
    }

    private static List<EnvironmentCommand> trouble(PlatformCommand command, FailureReason reason) {
        return command instanceof PlatformCommand.ForDeployment part
                ? List.of(new EnvironmentCommand.RecordTrouble(
                        part.environmentId(), part.deploymentId(), step(part), reason))
                : List.of();
    }

    private static DeploymentStep step(PlatformCommand.ForDeployment command) {
        return switch (command) {
            case PlatformCommand.CreateApplication c -> DeploymentStep.APPLICATION;
            case PlatformCommand.CreateReplacement c -> DeploymentStep.APPLICATION;
            case PlatformCommand.RouteApplication c -> DeploymentStep.ROUTING;
            case PlatformCommand.SetVariables c -> DeploymentStep.VARIABLES;
            case PlatformCommand.AttachVolumes c -> DeploymentStep.VOLUMES;
            case PlatformCommand.CarryVolumes c -> DeploymentStep.VOLUMES;
            case PlatformCommand.StartBuild c -> DeploymentStep.QUEUE;
            case PlatformCommand.ProbeEnvironment c -> DeploymentStep.PROBE;
        };
    }

    private static Optional<EnvironmentCommand> abandonment(PlatformCommand command, FailureReason reason) {
        return switch (command) {
            case PlatformCommand.ForDeployment c ->
                Optional.of(new EnvironmentCommand.AbandonDeployment(c.environmentId(), c.deploymentId(), reason));
            case PlatformCommand.StopApplication c ->
                Optional.of(new EnvironmentCommand.AbandonStop(c.environmentId(), c.operationId(), reason));
            case PlatformCommand.CancelBuild c -> Optional.empty();
            case PlatformCommand.UndoReplacement c -> Optional.empty();
            case PlatformCommand.RetireApplication c -> Optional.empty();
            case PlatformCommand.RemoveApplications c -> Optional.empty();
        };
    }

    private static FailureReason silence() {
        return new FailureReason(
                FailureReason.Cause.PLATFORM_UNREACHABLE, "The environment does not answer at its address yet.");
    }
}
