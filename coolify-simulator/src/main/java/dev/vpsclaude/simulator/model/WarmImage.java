package dev.vpsclaude.simulator.model;

/** The digest of a Dockerfile whose layers are in the server's build cache. */
public record WarmImage(String uuid) implements Row {}
