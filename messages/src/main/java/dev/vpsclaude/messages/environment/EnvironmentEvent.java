package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.List;

/** What can happen to an environment, in the order of its life. When it happened stands on the event's envelope. */
public sealed interface EnvironmentEvent {

    EnvironmentId environmentId();

    /** What happens within one deployment. */
    sealed interface OfDeployment extends EnvironmentEvent {
        DeploymentId deploymentId();
    }

    /** The environment exists and owns its subdomain; the platform does not know of it yet. */
    record EnvironmentCreated(
            EnvironmentId environmentId,
            UserId owner,
            EnvironmentName name,
            Subdomain subdomain,
            EnvironmentSpec spec,
            SecretRef password)
            implements EnvironmentEvent {}

    /** It has another name. */
    record EnvironmentRenamed(EnvironmentId environmentId, EnvironmentName name) implements EnvironmentEvent {}

    /** It has another spec, which no deployment has brought into force yet. */
    record EnvironmentReconfigured(EnvironmentId environmentId, EnvironmentSpec spec, int specVersion)
            implements EnvironmentEvent {}

    /** Its box is to have another password, which no deployment has brought into force yet. */
    record PasswordChanged(EnvironmentId environmentId, SecretRef password) implements EnvironmentEvent {}

    /** A deployment has begun; the saga follows it from here to one of its three ends. */
    record DeploymentRequested(EnvironmentId environmentId, DeploymentId deploymentId, DeploymentPlan plan)
            implements OfDeployment {}

    /** The Dockerfile is ready. */
    record DockerfileGenerated(
            EnvironmentId environmentId, DeploymentId deploymentId, Fingerprint dockerfile, int bytes)
            implements OfDeployment {}

    /**
     * The application that ran cannot be used again: another one is made, on the same volumes, and only when that answers
     * does it take the place of the first.
     *
     * @param replaced what runs until then
     * @param volumesOf the application after which the volumes are called, itself replaced long ago perhaps
     */
    record ReplacementBegun(
            EnvironmentId environmentId, DeploymentId deploymentId, ApplicationId replaced, ApplicationId volumesOf)
            implements OfDeployment {}

    /** The platform holds an application for the environment. */
    record ApplicationCreated(EnvironmentId environmentId, DeploymentId deploymentId, ApplicationId application)
            implements OfDeployment {}

    /** Port and domain are set. */
    record RoutingSet(EnvironmentId environmentId, DeploymentId deploymentId) implements OfDeployment {}

    /** The variables are set; their values are nobody's business. */
    record VariablesSet(EnvironmentId environmentId, DeploymentId deploymentId, List<VariableName> names)
            implements OfDeployment {
        public VariablesSet {
            names = List.copyOf(names);
        }
    }

    /** The volumes are attached. */
    record VolumesAttached(EnvironmentId environmentId, DeploymentId deploymentId, List<Volume> volumes)
            implements OfDeployment {
        public VolumesAttached {
            volumes = List.copyOf(volumes);
        }
    }

    /** A build is waiting for a builder. */
    record BuildQueued(EnvironmentId environmentId, DeploymentId deploymentId, BuildId build) implements OfDeployment {}

    /** The build has begun. */
    record BuildStarted(EnvironmentId environmentId, DeploymentId deploymentId) implements OfDeployment {}

    /** The build is over and its container is said to be up. */
    record BuildFinished(EnvironmentId environmentId, DeploymentId deploymentId) implements OfDeployment {}

    /** The build failed, or its container did not become healthy; one more is asked for. */
    record BuildFailed(EnvironmentId environmentId, DeploymentId deploymentId, FailureReason reason)
            implements OfDeployment {}

    /** A step is in trouble and is being tried again. */
    record TroubleNoticed(
            EnvironmentId environmentId, DeploymentId deploymentId, DeploymentStep step, FailureReason reason)
            implements OfDeployment {}

    /** The environment answered: it runs the spec of this deployment. The first end of a deployment. */
    record DeploymentSucceeded(
            EnvironmentId environmentId, DeploymentId deploymentId, ApplicationId application, int specVersion)
            implements OfDeployment {}

    /** The deployment is given up; what it did is being undone. */
    record DeploymentAbandoned(EnvironmentId environmentId, DeploymentId deploymentId, FailureReason reason)
            implements OfDeployment {}

    /** The build of the abandoned deployment is over. */
    record BuildCancelled(EnvironmentId environmentId, DeploymentId deploymentId) implements OfDeployment {}

    /** The platform holds nothing for the environment any more. */
    record ApplicationRemoved(EnvironmentId environmentId) implements EnvironmentEvent {}

    /** The replacement that was given up is gone; what it was to replace was not touched, and neither were the volumes. */
    record ReplacementUndone(EnvironmentId environmentId, DeploymentId deploymentId) implements OfDeployment {}

    /** The second end: it went wrong. {@code stillServing} says that the last good version keeps running. */
    record DeploymentFailed(
            EnvironmentId environmentId, DeploymentId deploymentId, FailureReason reason, boolean stillServing)
            implements OfDeployment {}

    /** The third end: the owner did not want it any more. */
    record DeploymentCancelled(
            EnvironmentId environmentId, DeploymentId deploymentId, FailureReason reason, boolean stillServing)
            implements OfDeployment {}

    /** The application that was replaced is gone, without its volumes. */
    record ApplicationRetired(EnvironmentId environmentId, ApplicationId application) implements EnvironmentEvent {}

    /** The owner wants it to stop. */
    record StopRequested(EnvironmentId environmentId, OperationId operationId, ApplicationId application)
            implements EnvironmentEvent {}

    /** It has stopped; its volumes are kept. */
    record EnvironmentStopped(EnvironmentId environmentId, OperationId operationId) implements EnvironmentEvent {}

    /** It could not be stopped and is taken to be running still. */
    record StopFailed(EnvironmentId environmentId, OperationId operationId, FailureReason reason)
            implements EnvironmentEvent {}

    /**
     * Something about it is not as its events imply. The list is all there is now: what an earlier one had and this one
     * has not is as it should be again.
     */
    record DriftNoticed(EnvironmentId environmentId, ApplicationId application, List<Deviation> deviations)
            implements EnvironmentEvent {
        public DriftNoticed {
            deviations = List.copyOf(deviations);
        }
    }

    /** It is again as its events imply. */
    record DriftEnded(EnvironmentId environmentId, ApplicationId application) implements EnvironmentEvent {}

    /** The owner wants it gone. A deployment under way is abandoned first. */
    record DeletionRequested(EnvironmentId environmentId, OperationId operationId, boolean deploymentUnderWay)
            implements EnvironmentEvent {}

    /** Nothing is left of it but its history; the subdomain is free. */
    record EnvironmentDeleted(EnvironmentId environmentId, OperationId operationId, Subdomain subdomain)
            implements EnvironmentEvent {}
}
