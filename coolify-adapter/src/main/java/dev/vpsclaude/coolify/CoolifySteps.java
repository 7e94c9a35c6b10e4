package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.platform.PlatformCommand;

/**
 * What is said to Coolify for each platform command. Every step may be repeated from its beginning after a crash: it
 * looks before it creates (contract section 11). Throws {@link CoolifyFailed}.
 */
record CoolifySteps(
        CoolifyPlace place,
        CreationStep creation,
        ReplacementStep replacement,
        VariablesStep variables,
        ProbeStep probe,
        Backoff backoff) {

    /** @param noteAsking is called before something is asked for that cannot be taken back */
    StepOutcome perform(Intent intent, Runnable noteAsking, CoolifyApi api) {
        return switch (intent.command()) {
            case PlatformCommand.CreateApplication c -> creation.perform(c, api);
            case PlatformCommand.CreateReplacement c -> replacement.perform(c, api);
            case PlatformCommand.RouteApplication c -> RoutingStep.perform(c, place, api);
            case PlatformCommand.SetVariables c -> variables.perform(c, api);
            case PlatformCommand.AttachVolumes c -> VolumesStep.perform(c, api);
            case PlatformCommand.CarryVolumes c -> ReplacementStep.perform(c, api);
            case PlatformCommand.StartBuild c ->
                BuildStep.perform(c, intent.asked(), noteAsking, backoff.after(intent.attempts()), api);
            case PlatformCommand.ProbeEnvironment c -> probe.perform(c, intent.attempts());
            case PlatformCommand.CancelBuild c -> CancelStep.perform(c, api, backoff.after(intent.attempts()));
            case PlatformCommand.UndoReplacement c -> replacement.perform(c, api, backoff.after(intent.attempts()));
            case PlatformCommand.RetireApplication c -> replacement.perform(c, api, backoff.after(intent.attempts()));
            case PlatformCommand.StopApplication c -> StopStep.perform(c, api);
            case PlatformCommand.RemoveApplications c -> RemovalStep.perform(c, api, backoff.after(intent.attempts()));
        };
    }
}
