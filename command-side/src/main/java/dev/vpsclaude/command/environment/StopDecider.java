package dev.vpsclaude.command.environment;

import dev.vpsclaude.command.environment.EnvironmentState.*;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.*;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.Footprint;
import java.util.List;

/** When an environment may be stopped, and how that ends. */
final class StopDecider {

    private StopDecider() {}

    static List<EnvironmentEvent> stop(Present state, StopEnvironment c) {
        return switch (state) {
            case Running s -> stop(s.footprint(), c);
            case Failed s -> stop(s.footprint(), c);
            case Pending s -> throw new CommandRefused(new EnvironmentNotRunning());
            case Stopped s -> throw new CommandRefused(new EnvironmentNotRunning());
            case UnderWay s ->
                throw new CommandRefused(
                        new DeploymentAlreadyRunning(s.attempt().deployment()));
            case Stopping s -> sameOperation(s, c);
            case Deleting s -> throw new CommandRefused(new EnvironmentBeingDeleted());
        };
    }

    private static List<EnvironmentEvent> stop(Footprint footprint, StopEnvironment c) {
        return switch (footprint) {
            case Footprint.Proven it ->
                List.of(new StopRequested(c.environmentId(), c.operationId(), it.application()));
            case Footprint.Untried it -> throw new CommandRefused(new EnvironmentNotRunning());
            case Footprint.Nothing it -> throw new CommandRefused(new EnvironmentNotRunning());
        };
    }

    private static List<EnvironmentEvent> sameOperation(Stopping state, StopEnvironment c) {
        if (state.operation().equals(c.operationId())) {
            return List.of();
        }
        throw new CommandRefused(new EnvironmentBeingStopped());
    }

    /** Nobody is there to be refused: whoever halts it asks again when what is under way has ended. */
    static List<EnvironmentEvent> halt(EnvironmentState state, HaltEnvironment c) {
        return state instanceof Running s && s.footprint() instanceof Footprint.Proven it
                ? List.of(new StopRequested(c.environmentId(), c.operationId(), it.application()))
                : List.of();
    }

    static List<EnvironmentEvent> recordStopped(EnvironmentState state, RecordApplicationStopped c) {
        return state instanceof Stopping s && s.operation().equals(c.operationId())
                ? List.of(new EnvironmentStopped(c.environmentId(), c.operationId()))
                : List.of();
    }

    static List<EnvironmentEvent> abandonStop(EnvironmentState state, AbandonStop c) {
        return state instanceof Stopping s && s.operation().equals(c.operationId())
                ? List.of(new StopFailed(c.environmentId(), c.operationId(), c.reason()))
                : List.of();
    }
}
