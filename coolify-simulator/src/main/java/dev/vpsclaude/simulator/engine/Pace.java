package dev.vpsclaude.simulator.engine;

import java.time.Duration;

/** How long things take on a real Coolify with a small server. */
final class Pace {

    static final Duration PREPARE = Duration.ofSeconds(4);
    static final Duration COLD_BUILD = Duration.ofSeconds(65);
    static final Duration WARM_BUILD = Duration.ofSeconds(15);
    static final Duration PARSE = Duration.ofSeconds(2);
    static final Duration BOOT = Duration.ofSeconds(6);
    static final Duration FINISHED_AT = Duration.ofSeconds(1);
    static final Duration STATUS_REFRESH = Duration.ofSeconds(3);
    /** Sentinel reports every minute; an act comes half-way between two reports (contract 8.2). */
    static final Duration SENTINEL = Duration.ofSeconds(30);

    static final Duration CRASH = Duration.ofSeconds(10);
    static final Duration CLEAN_UP = Duration.ofDays(1);
    static final Duration STOP = Duration.ofSeconds(4);
    static final Duration DELETE = Duration.ofSeconds(5);

    private Pace() {}
}
