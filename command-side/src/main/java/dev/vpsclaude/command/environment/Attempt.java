package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.Fingerprint;
import dev.vpsclaude.messages.environment.Footprint;
import org.jspecify.annotations.Nullable;

/**
 * A deployment under way.
 *
 * @param specVersion the version of the spec that it brings into force
 * @param footprint what the platform holds for the environment by now
 * @param serving the last good version answers meanwhile
 * @param failedBuilds how many builds have failed so far
 * @param dockerfile what it generated; null until then
 * @param replacement whether another application is made in the place of the one that ran
 */
record Attempt(
        DeploymentId deployment,
        int specVersion,
        Footprint footprint,
        boolean serving,
        Milestone reached,
        int failedBuilds,
        @Nullable Fingerprint dockerfile,
        Replacement replacement) {

    static Attempt begin(DeploymentId deployment, int specVersion, Footprint footprint, boolean serving) {
        return new Attempt(
                deployment, specVersion, footprint, serving, Milestone.REQUESTED, 0, null, new Replacement.NotNeeded());
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

    boolean isReplacing() {
        return !(replacement instanceof Replacement.NotNeeded);
    }

    Attempt generated(Fingerprint newDockerfile) {
        return new Attempt(
                deployment,
                specVersion,
                footprint,
                serving,
                Milestone.DOCKERFILE_GENERATED,
                failedBuilds,
                newDockerfile,
                replacement);
    }

    Attempt reaching(Milestone milestone) {
        return new Attempt(
                deployment, specVersion, footprint, serving, milestone, failedBuilds, dockerfile, replacement);
    }

    Attempt replacing() {
        return replacing(new Replacement.Begun());
    }

    private Attempt replacing(Replacement newReplacement) {
        return new Attempt(
                deployment, specVersion, footprint, serving, reached, failedBuilds, dockerfile, newReplacement);
    }

    /** What has run is not forgotten over what is made beside it. */
    Attempt holding(ApplicationId application) {
        if (isReplacing()) {
            return replacing(new Replacement.Made(application));
        }
        return footprint instanceof Footprint.Proven ? this : holding(new Footprint.Untried(application));
    }

    Attempt holding(Footprint newFootprint) {
        return new Attempt(
                deployment, specVersion, newFootprint, serving, reached, failedBuilds, dockerfile, replacement);
    }

    /** It is again where the first build began. */
    Attempt buildingOnceMore() {
        return new Attempt(
                deployment,
                specVersion,
                footprint,
                serving,
                Milestone.VOLUMES_ATTACHED,
                failedBuilds + 1,
                dockerfile,
                replacement);
    }
}
