package dev.vpsclaude.messages.environment;

/**
 * A folder that outlives the container.
 *
 * @param name unique within the environment; lower case letters and hyphens
 * @param mountPath where it appears in the container
 */
public record Volume(String name, String mountPath) {}
