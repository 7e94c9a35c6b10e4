package dev.vpsclaude.messages.account;

/** What a person may do on the platform. */
public enum AccountRole {
    /** Looks after what is their own. */
    USER,
    /** Looks after the platform as well. */
    ADMIN
}
