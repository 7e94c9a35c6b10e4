package dev.vpsclaude.faults.row;

import java.time.Duration;

/**
 * How long it took after a kill, counted from the start of the new process.
 *
 * @param start until it answered
 * @param step until something went on: an event, or a request to Coolify
 */
public record Recovery(Duration start, Duration step) {}
