package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Expected;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What can be asked of an environment, in the order of its life. Commands of an owner carry who asks; for anybody but
 * the owner the environment does not exist. Every command answers with the version of the environment that it left.
 */
public sealed interface EnvironmentCommand {

    @TargetAggregateIdentifier
    EnvironmentId environmentId();

    /** The version to which it was made. */
    default Expected expected() {
        return Expected.ANY;
    }

    /** What an owner may ask for. */
    sealed interface ByOwner extends EnvironmentCommand {
        UserId owner();
    }

    /** What only the processes and the platform adapter say. */
    sealed interface ByPlatform extends EnvironmentCommand {}

    /** A report about one deployment; it counts only while that deployment is under way. */
    sealed interface AboutDeployment extends ByPlatform {
        DeploymentId deploymentId();
    }

    /** Create an environment under a subdomain that nobody has; nothing is deployed yet. */
    record CreateEnvironment(
            EnvironmentId environmentId,
            UserId owner,
            EnvironmentName name,
            Subdomain subdomain,
            EnvironmentSpec spec,
            SecretRef password)
            implements ByOwner {}

    /** Give it another name; the subdomain stays. */
    record RenameEnvironment(EnvironmentId environmentId, UserId owner, EnvironmentName name, Expected expected)
            implements ByOwner {
        public RenameEnvironment(EnvironmentId environmentId, UserId owner, EnvironmentName name) {
            this(environmentId, owner, name, Expected.ANY);
        }
    }

    /**
     * Replace the spec; the next deployment brings it into force.
     *
     * @param kept variables that the spec does not hold and that keep the value that they have
     */
    record ReconfigureEnvironment(
            EnvironmentId environmentId, UserId owner, EnvironmentSpec spec, Set<VariableName> kept, Expected expected)
            implements ByOwner {
        public ReconfigureEnvironment {
            kept = Set.copyOf(kept);
        }

        public ReconfigureEnvironment(
                EnvironmentId environmentId, UserId owner, EnvironmentSpec spec, Set<VariableName> kept) {
            this(environmentId, owner, spec, kept, Expected.ANY);
        }
    }

    /** Give the box another password; the next deployment brings it into force. */
    record ChangePassword(EnvironmentId environmentId, UserId owner, SecretRef password) implements ByOwner {}

    /** Bring the present spec into force. */
    record DeployEnvironment(EnvironmentId environmentId, UserId owner, DeploymentId deploymentId) implements ByOwner {}

    /** Give up the deployment under way and undo what it did. */
    record CancelDeployment(EnvironmentId environmentId, UserId owner) implements ByOwner {}

    /** Stop the container; the volumes stay. */
    record StopEnvironment(EnvironmentId environmentId, UserId owner, OperationId operationId) implements ByOwner {}

    /** Bring a stopped environment back, which is a deployment of its present spec. */
    record StartEnvironment(EnvironmentId environmentId, UserId owner, DeploymentId deploymentId) implements ByOwner {}

    /** Remove the environment with its volumes, whatever it is doing; the subdomain is free once all is gone. */
    record DeleteEnvironment(EnvironmentId environmentId, UserId owner, OperationId operationId, Expected expected)
            implements ByOwner {
        public DeleteEnvironment(EnvironmentId environmentId, UserId owner, OperationId operationId) {
            this(environmentId, owner, operationId, Expected.ANY);
        }
    }

    /** The Dockerfile was generated. */
    record RecordDockerfileGenerated(
            EnvironmentId environmentId, DeploymentId deploymentId, Fingerprint dockerfile, int bytes)
            implements AboutDeployment {}

    /** The application exists, be it just created or found again after an answer was lost. */
    record RecordApplicationCreated(EnvironmentId environmentId, DeploymentId deploymentId, ApplicationId application)
            implements AboutDeployment {}

    /** Requests for the subdomain reach the container's port. */
    record RecordRoutingSet(EnvironmentId environmentId, DeploymentId deploymentId) implements AboutDeployment {}

    /** The variables are set. */
    record RecordVariablesSet(EnvironmentId environmentId, DeploymentId deploymentId, List<VariableName> names)
            implements AboutDeployment {
        public RecordVariablesSet {
            names = List.copyOf(names);
        }
    }

    /** The volumes are attached. */
    record RecordVolumesAttached(EnvironmentId environmentId, DeploymentId deploymentId, List<Volume> volumes)
            implements AboutDeployment {
        public RecordVolumesAttached {
            volumes = List.copyOf(volumes);
        }
    }

    /** The platform has accepted a build, which may have to wait for a builder. */
    record RecordBuildQueued(EnvironmentId environmentId, DeploymentId deploymentId, BuildId build)
            implements AboutDeployment {}

    /** The platform has begun to build. */
    record RecordBuildStarted(EnvironmentId environmentId, DeploymentId deploymentId) implements AboutDeployment {}

    /** The platform calls the build finished, which is a hint that the environment may answer soon. */
    record RecordBuildFinished(EnvironmentId environmentId, DeploymentId deploymentId) implements AboutDeployment {}

    /** The build came to no good end; one that was forgiven is asked for once more, another ends the deployment. */
    record RecordBuildFailed(EnvironmentId environmentId, DeploymentId deploymentId, FailureReason reason)
            implements AboutDeployment {}

    /** The environment answered at its own address: it runs. */
    record RecordEnvironmentAnswered(EnvironmentId environmentId, DeploymentId deploymentId)
            implements AboutDeployment {}

    /** A step does not get on for now and is being tried again. */
    record RecordTrouble(
            EnvironmentId environmentId, DeploymentId deploymentId, DeploymentStep step, FailureReason reason)
            implements AboutDeployment {}

    /** A deployment cannot succeed, or has had its time: give it up and undo what it did. */
    record AbandonDeployment(EnvironmentId environmentId, DeploymentId deploymentId, FailureReason reason)
            implements AboutDeployment {}

    /** The build of an abandoned deployment is over. */
    record RecordBuildCancelled(EnvironmentId environmentId, DeploymentId deploymentId) implements AboutDeployment {}

    /** Nothing is left of a replacement that was given up, and what it was to replace has its address again. */
    record RecordReplacementUndone(EnvironmentId environmentId, DeploymentId deploymentId) implements AboutDeployment {}

    /** All that had to be undone has been undone, or has been left to go on by itself. */
    record ConcludeDeployment(EnvironmentId environmentId, DeploymentId deploymentId) implements AboutDeployment {}

    /** The container is gone and its volumes are there. */
    record RecordApplicationStopped(EnvironmentId environmentId, OperationId operationId) implements ByPlatform {}

    /** The container could not be stopped. */
    record AbandonStop(EnvironmentId environmentId, OperationId operationId, FailureReason reason)
            implements ByPlatform {}

    /** Its owner is suspended: stop it if it runs and nothing is under way. Otherwise nothing happens. */
    record HaltEnvironment(EnvironmentId environmentId, OperationId operationId) implements ByPlatform {}

    /** An application that was replaced is gone; its volumes belong to the one that replaced it. */
    record RecordApplicationRetired(EnvironmentId environmentId, ApplicationId application) implements ByPlatform {}

    /** What the observer found different from what was asked for; nothing when all is as it should be. */
    record RecordDrift(EnvironmentId environmentId, ApplicationId application, List<Deviation> deviations)
            implements ByPlatform {
        public RecordDrift {
            deviations = List.copyOf(deviations);
        }
    }

    /** The platform holds nothing for the environment any more. */
    record RecordApplicationRemoved(EnvironmentId environmentId) implements ByPlatform {}
}
