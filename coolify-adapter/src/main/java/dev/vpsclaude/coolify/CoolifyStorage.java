package dev.vpsclaude.coolify;

/**
 * A volume of an application.
 *
 * @param name the full name by which Docker knows the volume (contract section 6)
 * @param mountPath where it appears in the container
 */
record CoolifyStorage(String uuid, String name, String mountPath) {}
