package dev.vpsclaude.messages.account;

/** What a person may have only so many of. What is deleted does not count, what is being deleted does. */
public enum Quota {
    ENVIRONMENTS,
    SKILLS,
    MCP_SERVERS
}
