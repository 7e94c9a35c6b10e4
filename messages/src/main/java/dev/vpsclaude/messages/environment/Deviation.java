package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Checked;

/**
 * One thing about an environment that is not as its events imply, because somebody or something changed it on the
 * platform.
 *
 * @param expected what the events imply
 * @param found what the platform says, cut to a length that a person can read
 */
public record Deviation(Kind kind, String expected, String found) {

    private static final int LONGEST = 200;

    public Deviation {
        found = Checked.cut(found, LONGEST);
    }

    /** What may deviate. */
    public enum Kind {
        /** The platform does not know the application any more. */
        APPLICATION_MISSING("The application was removed on the platform."),
        /** It should run, and there is no container. */
        CONTAINER_GONE("The container is gone, though nobody stopped it here."),
        /** It should be stopped, and there is a container. */
        CONTAINER_RUNNING("The container runs, though it was stopped here."),
        /** The application has another name, so that it is not found by it again. */
        NAME("The application was renamed on the platform."),
        /** Requests for its address go elsewhere after the next deployment. */
        DOMAIN("The domain was changed on the platform."),
        /** Requests go to another port after the next deployment. */
        PORT("The port was changed on the platform.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /** For its owner. */
        public String sentence() {
            return sentence;
        }

        /** Whether nothing can answer at the environment's address. */
        public boolean silences() {
            return this == APPLICATION_MISSING || this == CONTAINER_GONE;
        }
    }
}
