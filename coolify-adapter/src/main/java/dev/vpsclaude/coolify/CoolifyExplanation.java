package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.FailureReason.Cause;
import dev.vpsclaude.messages.platform.PlatformCommand;

/** Says a {@link CoolifyTrouble} in the words of the product: sentences without Coolify's texts, addresses or values. */
final class CoolifyExplanation {

    private CoolifyExplanation() {}

    static FailureReason of(CoolifyTrouble trouble, PlatformCommand command) {
        return trouble instanceof CoolifyTrouble.NotFound ? missing(command) : of(trouble);
    }

    /** For who looks at the place where all applications are, and not at one of them. */
    static FailureReason ofPlace(CoolifyTrouble trouble) {
        return trouble instanceof CoolifyTrouble.NotFound ? missingPlace() : of(trouble);
    }

    static FailureReason of(CoolifyTrouble trouble) {
        return switch (trouble) {
            case CoolifyTrouble.NotFound t -> missing();
            case CoolifyTrouble.Conflict t ->
                new FailureReason(Cause.DOMAIN_IN_USE, "Another application of the platform has this domain.");
            case CoolifyTrouble.Invalid t -> new FailureReason(Cause.PLATFORM_REFUSED, invalid(t));
            case CoolifyTrouble.Unauthorised t -> misconfigured("The platform does not accept our credentials.");
            case CoolifyTrouble.Forbidden t -> misconfigured(forbidden(t));
            case CoolifyTrouble.SwitchedOff t -> misconfigured("The platform's API is switched off.");
            case CoolifyTrouble.NotLetIn t -> misconfigured("The platform does not let our address in.");
            case CoolifyTrouble.NotRunning t ->
                new FailureReason(Cause.PLATFORM_REFUSED, "The container does not run.");
            case CoolifyTrouble.Unsupported t ->
                misconfigured("The platform is too old: it lacks a call that we need.");
            case CoolifyTrouble.Redirected t ->
                misconfigured("Something in front of the platform redirects our calls.");
            case CoolifyTrouble.Unsendable t -> new FailureReason(Cause.PLATFORM_REFUSED, unsendable(t));
            case CoolifyTrouble.Forgotten t ->
                new FailureReason(
                        Cause.INTERNAL, "The value of " + t.variable() + " was deleted. Set it again, then deploy.");
            case CoolifyTrouble.RateLimited t -> busy("The platform has had too many requests from us.");
            case CoolifyTrouble.QueueFull t -> busy("Too many deployments are waiting on the platform.");
            case CoolifyTrouble.Unavailable t -> unavailable(t);
            case CoolifyTrouble.UnknownOutcome t ->
                new FailureReason(Cause.PLATFORM_UNREACHABLE, "The platform's answer was lost.");
            case CoolifyTrouble.Unintelligible t -> faulty("The platform's answer could not be understood.");
            case CoolifyTrouble.Withheld t ->
                misconfigured("The secret for the variable " + t.variable() + " could not be read.");
        };
    }

    /** Nothing found while creating means that the project, its environment or the server is not there. */
    private static FailureReason missing(PlatformCommand command) {
        return command instanceof PlatformCommand.CreateApplication
                        || command instanceof PlatformCommand.CreateReplacement
                ? missingPlace()
                : missing();
    }

    private static FailureReason missingPlace() {
        return misconfigured("The platform does not know the configured project, environment or server.");
    }

    private static FailureReason missing() {
        return new FailureReason(Cause.PLATFORM_REFUSED, "The platform does not know the application any more.");
    }

    private static String invalid(CoolifyTrouble.Invalid trouble) {
        return trouble.fields().isEmpty()
                ? "The platform refused the request."
                : "The platform refused: " + String.join(", ", trouble.fields()) + ".";
    }

    private static String forbidden(CoolifyTrouble.Forbidden trouble) {
        return trouble.missingAbility().isEmpty()
                ? "The platform does not allow this to our credentials."
                : "Our credentials lack the ability \"" + trouble.missingAbility() + "\" on the platform.";
    }

    private static String unsendable(CoolifyTrouble.Unsendable trouble) {
        return "The value of " + trouble.variable()
                + " has a single quote, a line break, or white space at its edge, which the platform cannot hold.";
    }

    private static FailureReason unavailable(CoolifyTrouble.Unavailable trouble) {
        return trouble.answered()
                ? faulty("The platform answered with an error of its own.")
                : new FailureReason(Cause.PLATFORM_UNREACHABLE, "The platform gave no answer.");
    }

    private static FailureReason misconfigured(String sentence) {
        return new FailureReason(Cause.PLATFORM_MISCONFIGURED, sentence);
    }

    private static FailureReason busy(String sentence) {
        return new FailureReason(Cause.PLATFORM_BUSY, sentence);
    }

    private static FailureReason faulty(String sentence) {
        return new FailureReason(Cause.PLATFORM_FAULTY, sentence);
    }
}
