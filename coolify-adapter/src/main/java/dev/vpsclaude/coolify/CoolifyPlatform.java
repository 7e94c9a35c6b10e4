package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.platform.PlatformCommand;
import dev.vpsclaude.messages.platform.PlatformObservation;
import org.axonframework.commandhandling.CommandHandler;

/**
 * Where platform commands arrive. Each is noted in the transaction of its sender and nothing else happens here: a call to
 * Coolify inside a handler would be repeated whenever the handler is. One method a command, as Axon routes by the type.
 */
final class CoolifyPlatform {

    private final IntentTable intents;
    private final WatchTable watches;
    private final ObservationTable observations;
    private final CoolifyPlace place;
    private final Bell bell;

    CoolifyPlatform(
            IntentTable intents, WatchTable watches, ObservationTable observations, CoolifyPlace place, Bell bell) {
        this.intents = intents;
        this.watches = watches;
        this.observations = observations;
        this.place = place;
        this.bell = bell;
    }

    @CommandHandler
    void handle(PlatformCommand.CreateApplication command) {
        note(command);
    }

    @CommandHandler
    void handle(PlatformCommand.CreateReplacement command) {
        observations.pause(command.environmentId());
        note(command);
    }

    @CommandHandler
    void handle(PlatformCommand.RouteApplication command) {
        observations.expect(
                command.environmentId(), command.application(), place.domain(command.subdomain()), command.port());
        note(command);
    }

    @CommandHandler
    void handle(PlatformCommand.SetVariables command) {
        note(command);
    }

    @CommandHandler
    void handle(PlatformCommand.AttachVolumes command) {
        note(command);
    }

    @CommandHandler
    void handle(PlatformCommand.CarryVolumes command) {
        note(command);
    }

    @CommandHandler
    void handle(PlatformCommand.StartBuild command) {
        note(command);
    }

    @CommandHandler
    void handle(PlatformCommand.ProbeEnvironment command) {
        note(command);
    }

    /** What has not begun never will, and nobody waits for the build any more. */
    @CommandHandler
    void handle(PlatformCommand.CancelBuild command) {
        intents.withdraw(command.deploymentId());
        watches.forget(command.deploymentId().text());
        note(command);
    }

    @CommandHandler
    void handle(PlatformCommand.UndoReplacement command) {
        observations.expect(command.environmentId(), command.kept(), place.domain(command.subdomain()), command.port());
        note(command);
    }

    @CommandHandler
    void handle(PlatformCommand.RetireApplication command) {
        note(command);
    }

    @CommandHandler
    void handle(PlatformCommand.StopApplication command) {
        observations.pause(command.environmentId());
        note(command);
    }

    @CommandHandler
    void handle(PlatformCommand.RemoveApplications command) {
        observations.end(command.environmentId());
        note(command);
    }

    /** Nothing is to be done any more about how it should be; a stop that was given up must not come later after all. */
    @CommandHandler
    void handle(PlatformObservation.ObserveApplication command) {
        intents.withdrawStops(command.environmentId());
        watches.forgetStops(command.environmentId());
        observations.begin(command);
    }

    private void note(PlatformCommand command) {
        intents.note(command);
        bell.ringAfterCommit();
    }
}
