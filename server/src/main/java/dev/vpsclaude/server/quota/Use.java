package dev.vpsclaude.server.quota;

/**
 * How much of a quota is used.
 *
 * @param used what is being deleted included
 * @param own whether the number was set for this person and is not everybody's
 */
public record Use(int used, int most, boolean own) {}
