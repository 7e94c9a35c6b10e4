package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.BuildId;

/** Ends builds. Cancelling may answer with an error although it worked, so the build itself is asked (contract 7.8). */
final class CoolifyCancelling {

    private CoolifyCancelling() {}

    /** @return true once the build is known to be over, or not to exist */
    static boolean isOver(BuildId build, CoolifyApi api) {
        if (reads(build, api)) {
            return true;
        }
        return cancelled(build, api) || reads(build, api);
    }

    private static boolean reads(BuildId build, CoolifyApi api) {
        try {
            return api.build(build).state().over();
        } catch (CoolifyFailed failed) {
            if (failed.trouble() instanceof CoolifyTrouble.NotFound) {
                return true;
            }
            throw failed;
        }
    }

    /** @return true when there is nothing to cancel any more; after a success the build still has to be read */
    private static boolean cancelled(BuildId build, CoolifyApi api) {
        try {
            api.cancel(build);
            return false;
        } catch (CoolifyFailed failed) {
            return switch (failed.trouble()) {
                case CoolifyTrouble.NotFound t -> true;
                // "Deployment cannot be cancelled. Current status: finished"
                case CoolifyTrouble.Invalid t -> true;
                case CoolifyTrouble.Unavailable t -> false;
                case CoolifyTrouble.UnknownOutcome t -> false;
                case CoolifyTrouble.Permanent t -> throw failed;
                case CoolifyTrouble.Passing t -> throw failed;
            };
        }
    }
}
