package dev.vpsclaude.coolify;

import java.time.Duration;
import java.util.List;

/** Every way in which a call to Coolify can fail to do what was wanted (contract section 16). */
sealed interface CoolifyTrouble {

    /** Trying again cannot help. */
    sealed interface Permanent extends CoolifyTrouble {}

    /** It may go away by itself. */
    sealed interface Passing extends CoolifyTrouble {
        /** How long Coolify asks to be left alone; zero where it does not say. */
        default Duration after() {
            return Duration.ZERO;
        }
    }

    /** Coolify itself says that it has no such object. */
    record NotFound() implements Permanent {}

    /** Another resource has the domain; names are Coolify's and empty where it gives none. */
    record Conflict(String domain, String resourceUuid, String resourceName) implements Permanent {

        /** Troubles end in logs, and whatever stands in front of Coolify could put anything into these texts. */
        @Override
        public String toString() {
            return "Conflict";
        }
    }

    /** The request is not acceptable and never will be; the names of the fields, not Coolify's sentences. */
    record Invalid(List<String> fields) implements Permanent {
        public Invalid {
            fields = List.copyOf(fields);
        }
    }

    /** The token is unknown, expired or of no team. */
    record Unauthorised() implements Permanent {}

    /** The token may not do this; the missing ability is empty where Coolify gives another reason. */
    record Forbidden(String missingAbility) implements Permanent {}

    /** Only a container that runs can be asked (contract section 8.3). */
    record NotRunning() implements Permanent {}

    /** Somebody has switched the API off (contract section 1.4). */
    record SwitchedOff() implements Permanent {}

    /** Our address is not among those that are let in (contract section 1.4). */
    record NotLetIn() implements Permanent {}

    /** This Coolify does not have the endpoint. */
    record Unsupported() implements Permanent {}

    /** Something between us and Coolify sends us elsewhere, and the token must not follow (contract section 2.1). */
    record Redirected() implements Permanent {}

    /** Coolify would store another value than the one given (contract section 5.5). */
    record Unsendable(String variable) implements Permanent {}

    /** The value of a secret was deleted, together with the key that it was sealed under. */
    record Forgotten(String variable) implements Permanent {}

    /** Too many requests. */
    record RateLimited(Duration after) implements Passing {}

    /** Too many deployments are waiting on the server. */
    record QueueFull(Duration after) implements Passing {}

    /** Nothing was done as far as we know: no connection, an error of the server, a page of a proxy. */
    record Unavailable(boolean answered) implements Passing {}

    /** The request was sent and its answer is lost or unreadable: it may have been carried out. */
    record UnknownOutcome() implements Passing {}

    /** The answer is none that Coolify is known to give. */
    record Unintelligible(String what) implements Passing {}

    /** The value of a secret could not be had, or not be opened for want of a master key. */
    record Withheld(String variable) implements Passing {}
}
