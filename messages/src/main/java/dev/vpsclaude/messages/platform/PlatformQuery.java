package dev.vpsclaude.messages.platform;

/** What can be asked about the platform that runs the boxes. Nothing is changed by asking. */
public sealed interface PlatformQuery {

    /** Look at everything that has to be right before boxes can be run. Calls the platform. Answered with an inspection. */
    record InspectPlatform() implements PlatformQuery {}

    /** Whether the platform answers, as far as is known without asking it. Answered with its health. */
    record ShowPlatformHealth() implements PlatformQuery {}
}
