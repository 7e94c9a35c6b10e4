package dev.vpsclaude.messages.platform;

import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentId;

/** What can be asked about the platform that runs the boxes. Nothing is changed by asking. */
public sealed interface PlatformQuery {

    /** Look at everything that has to be right before boxes can be run. Calls the platform. Answered with an inspection. */
    record InspectPlatform() implements PlatformQuery {}

    /** Whether the platform answers, as far as is known without asking it. Answered with its health. */
    record ShowPlatformHealth() implements PlatformQuery {}

    /**
     * The last lines that the container of an environment has said, without its secrets; whoever asks has made sure that
     * the environment is theirs. Calls the platform. Answered with a log.
     */
    record ReadContainerLog(EnvironmentId environment, int lines) implements PlatformQuery {}

    /**
     * What the platform said while building for a deployment, without secrets; whoever asks has made sure that it is
     * theirs. May call the platform. Answered with a log.
     */
    record ReadBuildLog(DeploymentId deployment) implements PlatformQuery {}

    /**
     * Look for applications that carry our mark and that nothing here uses. Whoever asks is an administrator. Calls the
     * platform once. Answered with orphans.
     */
    record ListOrphans() implements PlatformQuery {}
}
