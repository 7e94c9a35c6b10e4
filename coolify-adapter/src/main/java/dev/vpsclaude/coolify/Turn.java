package dev.vpsclaude.coolify;

import java.time.Duration;

/** What {@link InstallationTable} says to somebody who wants to call. */
sealed interface Turn {

    /**
     * A place in the line has been taken.
     *
     * @param delay until it is ours
     * @param doubtful the last call was not answered, so that an answer to this one is news
     */
    record Granted(Duration delay, boolean doubtful) implements Turn {}

    /** No place has been taken, as the line is too long. */
    record Later(Duration delay) implements Turn {}

    /** Nobody calls at the moment. */
    record Closed(CoolifyTrouble why) implements Turn {}
}
