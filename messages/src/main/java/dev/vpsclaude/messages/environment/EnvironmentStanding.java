package dev.vpsclaude.messages.environment;

/** What an environment is, for those who decide whether something on the platform is still needed. */
public enum EnvironmentStanding {
    /** It exists and nothing is under way for it. */
    SETTLED,
    /** It is being deployed, stopped or deleted, or it is not known for now what it is. */
    UNDER_WAY,
    /** It was deleted with all that it had. */
    DELETED
}
