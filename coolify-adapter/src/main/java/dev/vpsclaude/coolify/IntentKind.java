package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.platform.PlatformCommand;
import java.util.Locale;

/** The kinds of intent, one for each platform command; their names are stored. */
enum IntentKind {
    APPLICATION(PlatformCommand.CreateApplication.class),
    REPLACEMENT(PlatformCommand.CreateReplacement.class),
    ROUTING(PlatformCommand.RouteApplication.class),
    VARIABLES(PlatformCommand.SetVariables.class),
    VOLUMES(PlatformCommand.AttachVolumes.class),
    CARRYING(PlatformCommand.CarryVolumes.class),
    BUILD(PlatformCommand.StartBuild.class),
    PROBE(PlatformCommand.ProbeEnvironment.class),
    CANCEL(PlatformCommand.CancelBuild.class),
    REPLACEMENT_UNDOING(PlatformCommand.UndoReplacement.class),
    RETIREMENT(PlatformCommand.RetireApplication.class),
    STOP(PlatformCommand.StopApplication.class),
    REMOVAL(PlatformCommand.RemoveApplications.class);

    private final Class<? extends PlatformCommand> command;

    IntentKind(Class<? extends PlatformCommand> command) {
        this.command = command;
    }

    static IntentKind of(PlatformCommand command) {
        return switch (command) {
            case PlatformCommand.CreateApplication c -> APPLICATION;
            case PlatformCommand.CreateReplacement c -> REPLACEMENT;
            case PlatformCommand.RouteApplication c -> ROUTING;
            case PlatformCommand.SetVariables c -> VARIABLES;
            case PlatformCommand.AttachVolumes c -> VOLUMES;
            case PlatformCommand.CarryVolumes c -> CARRYING;
            case PlatformCommand.StartBuild c -> BUILD;
            case PlatformCommand.ProbeEnvironment c -> PROBE;
            case PlatformCommand.CancelBuild c -> CANCEL;
            case PlatformCommand.UndoReplacement c -> REPLACEMENT_UNDOING;
            case PlatformCommand.RetireApplication c -> RETIREMENT;
            case PlatformCommand.StopApplication c -> STOP;
            case PlatformCommand.RemoveApplications c -> REMOVAL;
        };
    }

    /** The same for the same step of the same deployment or operation, so that asking twice is asking once. */
    static String idOf(PlatformCommand command) {
        return asker(command) + ":" + of(command).stored() + repetition(command);
    }

    private static String asker(PlatformCommand command) {
        return switch (command) {
            case PlatformCommand.ForDeployment c -> c.deploymentId().text();
            case PlatformCommand.CancelBuild c -> c.deploymentId().text();
            case PlatformCommand.UndoReplacement c -> c.deploymentId().text();
            case PlatformCommand.RetireApplication c -> c.deploymentId().text();
            case PlatformCommand.StopApplication c -> c.operationId().text();
            case PlatformCommand.RemoveApplications c -> c.purpose();
        };
    }

    /** Only a build is ever asked for again by the same deployment. */
    private static String repetition(PlatformCommand command) {
        return command instanceof PlatformCommand.StartBuild build && build.number() > 1 ? ":" + build.number() : "";
    }

    static IntentKind stored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    Class<? extends PlatformCommand> command() {
        return command;
    }
}
