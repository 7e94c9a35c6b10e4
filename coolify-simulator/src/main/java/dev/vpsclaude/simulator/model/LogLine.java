package dev.vpsclaude.simulator.model;

import java.time.Instant;

/** A line of a deployment's log. */
public record LogLine(int order, String type, String output, boolean hidden, Instant timestamp) {}
