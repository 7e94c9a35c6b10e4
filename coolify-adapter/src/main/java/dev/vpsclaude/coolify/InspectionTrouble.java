package dev.vpsclaude.coolify;

import static dev.vpsclaude.messages.platform.PlatformInspection.Severity.FATAL;
import static dev.vpsclaude.messages.platform.PlatformInspection.Severity.WARNING;

import dev.vpsclaude.messages.platform.PlatformInspection.Finding;

/** What a trouble met while looking means for the operator, and what to do about it. */
final class InspectionTrouble {

    private InspectionTrouble() {}

    /** Whether Coolify has what is looked for. */
    static boolean found(Runnable look) {
        try {
            look.run();
            return true;
        } catch (CoolifyFailed failed) {
            if (failed.trouble() instanceof CoolifyTrouble.NotFound) {
                return false;
            }
            throw failed;
        }
    }

    static Finding finding(CoolifyTrouble trouble, String what) {
        return switch (trouble) {
            case CoolifyTrouble.Unauthorised t ->
                fatal("Coolify does not accept COOLIFY_API_TOKEN: make a new token there, whole with the number and the"
                        + " bar in front.");
            case CoolifyTrouble.Forbidden t -> forbidden(t, what);
            case CoolifyTrouble.SwitchedOff t -> fatal("Coolify's API is switched off: allow it in its settings.");
            case CoolifyTrouble.NotLetIn t ->
                fatal("Coolify lets only some addresses in and this machine's is not among them:"
                        + " add it to the allowed addresses in its settings.");
            case CoolifyTrouble.Redirected t ->
                fatal("COOLIFY_API_URL is redirected elsewhere: set the address to which it leads,"
                        + " or take the log-in page of a proxy out of the way.");
            case CoolifyTrouble.NotFound t -> fatal("Coolify does not know " + what + ": check the settings.");
            case CoolifyTrouble.Unsupported t -> fatal("Coolify is too old to be asked for " + what + ": upgrade it.");
            case CoolifyTrouble.Unavailable t ->
                warning("Coolify does not answer: see that it runs and that COOLIFY_API_URL is right."
                        + " Deployments wait until it does.");
            case CoolifyTrouble.Permanent t -> unknown(what);
            case CoolifyTrouble.Passing t -> unknown(what);
        };
    }

    private static Finding forbidden(CoolifyTrouble.Forbidden trouble, String what) {
        return trouble.missingAbility().isEmpty()
                ? fatal("Coolify refuses " + what + " to COOLIFY_API_TOKEN: its user should be an admin of the team.")
                : fatal("COOLIFY_API_TOKEN lacks the ability \"" + trouble.missingAbility()
                        + "\": make a token with read, write and deploy; ticking deploy alone unticks the others.");
    }

    private static Finding unknown(String what) {
        return warning("Whether " + what + " is right could not be found out: Coolify's answer was not understood.");
    }

    private static Finding fatal(String sentence) {
        return new Finding(FATAL, sentence);
    }

    private static Finding warning(String sentence) {
        return new Finding(WARNING, sentence);
    }
}
