package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.Footprint;

/**
 * A deployment under way.
 *
 * @param specVersion the version of the spec that it brings into force
 * @param footprint what the platform holds for the environment by now
 * @param serving the last good version answers meanwhile
 * @param failedBuilds how many builds have failed so far
 */
record Attempt(
        DeploymentId deployment,
        int specVersion,
        Footprint footprint,
        boolean serving,
        Milestone reached,
        int failedBuilds) {

    static Attempt begin(DeploymentId deployment, int specVersion, Footprint footprint, boolean serving) {
        return new Attempt(deployment, specVersion, footprint, serving, Milestone.REQUESTED, 0);
    }

    boolean is(DeploymentId other) {
        return deployment.equals(other);
    }

    boolean hasReached(Milestone milestone) {
        return reached.compareTo(milestone) >= 0;
    }

    boolean isBuilding() {
        return hasReached(Milestone.BUILD_QUEUED) && !hasReached(Milestone.BUILD_FINISHED);
    }

    Attempt reaching(Milestone milestone) {
        return new Attempt(deployment, specVersion, footprint, serving, milestone, failedBuilds);
    }

    Attempt holding(Footprint newFootprint) {
        return new Attempt(deployment, specVersion, newFootprint, serving, reached, failedBuilds);
    }

    /** It is again where the first build began. */
    Attempt buildingOnceMore() {
        return new Attempt(deployment, specVersion, footprint, serving, Milestone.VOLUMES_ATTACHED, failedBuilds + 1);
    }
}
