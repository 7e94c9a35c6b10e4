package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.Footprint;

/**
 * A deployment under way.
 *
 * @param specVersion the version of the spec that it brings into force
 * @param footprint what the platform holds for the environment by now
 * @param serving the last good version answers meanwhile
 */
record Attempt(DeploymentId deployment, int specVersion, Footprint footprint, boolean serving, Milestone reached) {

    boolean is(DeploymentId other) {
        return deployment.equals(other);
    }

    boolean hasReached(Milestone milestone) {
        return reached.compareTo(milestone) >= 0;
    }

    Attempt reaching(Milestone milestone) {
        return new Attempt(deployment, specVersion, footprint, serving, milestone);
    }

    Attempt holding(Footprint newFootprint) {
        return new Attempt(deployment, specVersion, newFootprint, serving, reached);
    }
}
