package dev.vpsclaude.coolify;

/** Keeps us below the number of requests that Coolify allows; asked before each request by worker and watcher alike. */
interface CoolifyPace {

    /** Returns when the next request may be sent. */
    void beforeRequest() throws InterruptedException;
}
