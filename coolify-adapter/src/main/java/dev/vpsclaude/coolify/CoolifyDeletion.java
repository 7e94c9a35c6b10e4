package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;

/**
 * Deletes applications. It is asked for and then goes on by itself; asking again meanwhile does no harm (contract section
 * 9). A running build comes first, as it would start a container for an application that is gone.
 */
final class CoolifyDeletion {

    private CoolifyDeletion() {}

    /** Asks for the deletion of one application. @return true once Coolify does not know it any more */
    static boolean isGone(ApplicationId application, CoolifyVolumes volumes, CoolifyApi api) {
        if (!exists(application, api)) {
            return true;
        }
        ask(application, volumes, api);
        return false;
    }

    private static boolean exists(ApplicationId application, CoolifyApi api) {
        try {
            return api.application(application).id().equals(application);
        } catch (CoolifyFailed failed) {
            return !isAbsent(failed);
        }
    }

    /** Asks for it unless a build still has to end. */
    static void ask(ApplicationId application, CoolifyVolumes volumes, CoolifyApi api) {
        boolean quiet = true;
        for (CoolifyBuild build : api.activeBuilds(application)) {
            quiet &= CoolifyCancelling.isOver(build.id(), api);
        }
        if (quiet) {
            delete(application, volumes, api);
        }
    }

    private static void delete(ApplicationId application, CoolifyVolumes volumes, CoolifyApi api) {
        try {
            api.delete(application, volumes);
        } catch (CoolifyFailed failed) {
            isAbsent(failed);
        }
    }

    private static boolean isAbsent(CoolifyFailed failed) {
        if (failed.trouble() instanceof CoolifyTrouble.NotFound) {
            return true;
        }
        throw failed;
    }
}
