package dev.vpsclaude.server.settings;

/**
 * What an installation is set to when it starts for the first time. Later starts find what administrators made of it.
 *
 * @param registration who may make an account
 */
public record SettingsAtFirst(Registration registration) {}
