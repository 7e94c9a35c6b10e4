package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Checked;

/**
 * Why something did not succeed.
 *
 * @param cause the stable kind
 * @param explanation a sentence for the owner, without secrets and without the platform's addresses
 */
public record FailureReason(Cause cause, String explanation) {

    private static final int LONGEST = 500;

    public FailureReason {
        explanation = Checked.cut(explanation, LONGEST);
    }

    /** The kinds of failure that an owner or operator can tell apart. */
    public enum Cause {
        /** The platform gave no answer. */
        PLATFORM_UNREACHABLE,
        /** The platform answered with an error of its own, or with something that is not an answer. */
        PLATFORM_FAULTY,
        /** The platform's queue is full, or we have asked too often. */
        PLATFORM_BUSY,
        /** The platform does not accept our credentials or lacks something that we need. */
        PLATFORM_MISCONFIGURED,
        /** The platform refused what we asked for, and would again. */
        PLATFORM_REFUSED,
        /** Another application of the platform has the domain. */
        DOMAIN_IN_USE,
        /** The image could not be built, or its container did not become healthy. */
        BUILD_FAILED,
        /** The time allowed for a step was over. */
        TOOK_TOO_LONG,
        /** Something went wrong within this platform itself. */
        INTERNAL,
        /** Somebody or something changed it on the platform. */
        CHANGED_OUTSIDE,
        /** The owner cancelled. */
        CANCELLED_BY_OWNER,
        /** The owner deleted the environment meanwhile. */
        DELETED_BY_OWNER
    }

    /** True when the owner wanted it to end, so that nothing has gone wrong. */
    public boolean wanted() {
        return cause == Cause.CANCELLED_BY_OWNER || cause == Cause.DELETED_BY_OWNER;
    }
}
