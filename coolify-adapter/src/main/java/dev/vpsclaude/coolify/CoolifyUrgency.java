package dev.vpsclaude.coolify;

/** Who goes first when there are more calls than Coolify allows. */
enum CoolifyUrgency {
    /** Part of what somebody waits for. */
    STEP,
    /** Looking how things are: can be a few seconds later, but not for ever. */
    POLL
}
