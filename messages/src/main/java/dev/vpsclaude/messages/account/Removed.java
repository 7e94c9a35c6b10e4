package dev.vpsclaude.messages.account;

/**
 * How much went with an account.
 *
 * @param sealedValues for which the keys were destroyed: passwords, variables and connections
 */
public record Removed(int environments, int skills, int mcpServers, int sealedValues) {}
