package dev.vpsclaude.simulator.engine;

/** What came of asking for a deployment. The uuid of the last two was never stored: a phantom (contract 7.2). */
public sealed interface Triggered {

    String deploymentUuid();

    record Stored(String deploymentUuid) implements Triggered {}

    record Skipped(String deploymentUuid) implements Triggered {}

    record QueueFull(String deploymentUuid) implements Triggered {}
}
