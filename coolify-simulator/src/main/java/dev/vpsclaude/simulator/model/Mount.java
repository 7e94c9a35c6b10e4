package dev.vpsclaude.simulator.model;

/** What a container sees of a volume or a path of the server. */
public record Mount(String source, String path) {}
