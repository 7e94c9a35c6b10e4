package dev.vpsclaude.messages.environment;

/** An environment that something is in. */
public record UsedIn(EnvironmentId environment, EnvironmentName name) {}
