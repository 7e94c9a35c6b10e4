package dev.vpsclaude.messages.environment;

/** What the platform holds for an environment. */
public sealed interface Footprint {

    /** Nothing is there. */
    record Nothing() implements Footprint {}

    /** An application that has never run: it holds nothing that anybody would miss. */
    record Untried(ApplicationId application) implements Footprint {}

    /** An application that has run: its volumes hold the owner's work and must outlive every failure. */
    record Proven(ApplicationId application) implements Footprint {}
}
