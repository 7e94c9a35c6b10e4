package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.environment.ApplicationId;

/** Whether a deployment makes another application in the place of the one that ran. */
sealed interface Replacement {

    /** What ran is used again, or nothing ran. */
    record NotNeeded() implements Replacement {}

    /** The other application is wanted and not there yet. */
    record Begun() implements Replacement {}

    /** The other application is there. */
    record Made(ApplicationId successor) implements Replacement {}
}
