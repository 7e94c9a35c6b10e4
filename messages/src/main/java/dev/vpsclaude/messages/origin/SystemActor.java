package dev.vpsclaude.messages.origin;

import java.util.Locale;

/** Parts of the platform that want something by themselves. Their names are stored with every event. */
public enum SystemActor {
    /** A process that goes on because of an event. */
    PROCESS,
    /** A time budget that is over. */
    TIMER,
    /** What carries out the wishes to Coolify. */
    WORKER,
    /** What follows builds and stops at Coolify. */
    WATCHER,
    /** What compares Coolify with the history. */
    OBSERVER;

    /** With what every actor begins that is no person. */
    public static final String PREFIX = "system:";

    /** The actor as it is stored, such as {@code system:timer}. */
    public String text() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }
}
