package dev.vpsclaude.coolify;

import java.util.Locale;

/** What the first word of a status says about the container (contract section 8.2). */
enum CoolifyApplicationState {
    /** There is a container, whatever it is doing. */
    PRESENT,
    /** There is none: stopped, never deployed, or removed by Coolify. */
    EXITED,
    /** A word that Coolify is not known to use. */
    UNINTELLIGIBLE;

    /** Reads both forms, {@code exited:unhealthy} and the older {@code running (healthy)}. */
    static CoolifyApplicationState of(String status) {
        return switch (status.toLowerCase(Locale.ROOT).split("[:\\s(]", 2)[0]) {
            case "exited" -> EXITED;
            case "running", "starting", "restarting", "degraded", "paused", "created" -> PRESENT;
            default -> UNINTELLIGIBLE;
        };
    }
}
