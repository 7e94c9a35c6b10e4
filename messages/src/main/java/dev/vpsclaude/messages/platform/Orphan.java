package dev.vpsclaude.messages.platform;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application of the platform that carries our mark and that nothing here uses.
 *
 * @param name as the platform says it, cut to a length that a person can read, and with nothing invisible in it
 * @param environment whose it claims to be
 * @param createdAt by the platform's clock; absent where it does not say
 */
public record Orphan(
        ApplicationId application,
        String name,
        EnvironmentId environment,
        @Nullable Instant createdAt,
        Container container,
        Reason reason) {

    private static final int LONGEST = 200;

    public Orphan {
        name = Checked.cut(Checked.INVISIBLE.matcher(name).replaceAll("\uFFFD"), LONGEST);
    }

    /** Whether it has a container, as the platform says. */
    public enum Container {
        /** There is one, whatever it is doing. */
        PRESENT,
        /** There is none. */
        ABSENT,
        /** The platform says something that is not understood. */
        UNKNOWN
    }

    /** Why nothing uses it, and what somebody who works on the platform itself should do about it. */
    public enum Reason {
        /** Made or left after the environment had been removed. */
        ENVIRONMENT_DELETED(
                "Its environment was deleted here.",
                "Save what its volumes hold if anybody needs it, then delete it on the platform together with its"
                        + " volumes."),
        /** From another installation, or from a time that the history does not reach back to. */
        ENVIRONMENT_UNKNOWN(
                "No environment with its id has ever been known here.",
                "Leave it if another installation uses the same project of the platform, or if this one was restored"
                        + " from an old backup. Otherwise save what its volumes hold and delete it on the platform."),
        /** Copied by somebody, or made twice. */
        SECOND_APPLICATION(
                "Its environment uses another application.",
                "Save what its volumes hold, then delete it on the platform and keep its volumes: the other"
                        + " application may be using them. Deleting the environment here removes it with its volumes as"
                        + " well, unless it was renamed."),
        /** Made for a deployment that was undone meanwhile. */
        UNUSED_APPLICATION(
                "Its environment exists and uses no application.",
                "Deploy the environment, which takes over the oldest application of its name, or delete it here, which"
                        + " removes all of its name. One that was renamed has to be deleted on the platform, once what"
                        + " its volumes hold is saved.");

        private final String sentence;
        private final String advice;

        Reason(String sentence, String advice) {
            this.sentence = sentence;
            this.advice = advice;
        }

        /** For an administrator. */
        public String sentence() {
            return sentence;
        }

        /** What to do about it; deleting is never done from here, as volumes hold work. */
        public String advice() {
            return advice;
        }
    }
}
