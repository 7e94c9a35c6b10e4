package dev.vpsclaude.messages.platform;

/** Where an application is found. */
public enum Exposure {
    /** At its environment's subdomain and nowhere else. */
    ALONE,
    /**
     * At its environment's subdomain like the one that it is to replace, and at an address of its own, where it alone can
     * answer.
     */
    ON_TRIAL
}
