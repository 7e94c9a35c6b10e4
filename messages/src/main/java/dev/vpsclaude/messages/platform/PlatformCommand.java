package dev.vpsclaude.messages.platform;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.environment.Volume;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.List;
import java.util.Map;

/**
 * What a process may ask of the platform that runs the boxes. Asking notes an intent and returns at once; the wish is
 * carried out later, in order for one environment, and repeated until it succeeds, is refused for good or is withdrawn.
 * Each answers with a {@code Record...} command to the environment, named in its sentence. Asking twice for the same
 * step of the same deployment or operation is asking once.
 */
public sealed interface PlatformCommand {

    EnvironmentId environmentId();

    /** What is part of bringing up a deployment: withdrawn when the deployment is abandoned. */
    sealed interface ForDeployment extends PlatformCommand {
        DeploymentId deploymentId();
    }

    /** Create the application, or find the one created before: RecordApplicationCreated. */
    record CreateApplication(
            EnvironmentId environmentId, DeploymentId deploymentId, Subdomain subdomain, String dockerfile)
            implements ForDeployment {}

    /**
     * Create the application that is to replace another, or find the one created before: RecordApplicationCreated. The
     * other one keeps running at the subdomain, which its successor gets as well.
     */
    record CreateReplacement(
            EnvironmentId environmentId,
            DeploymentId deploymentId,
            ApplicationId replaced,
            Subdomain subdomain,
            String dockerfile)
            implements ForDeployment {}

    /** Make requests for the subdomain reach the port: RecordRoutingSet. */
    record RouteApplication(
            EnvironmentId environmentId,
            DeploymentId deploymentId,
            ApplicationId application,
            Subdomain subdomain,
            Exposure exposure,
            int port)
            implements ForDeployment {}

    /**
     * Set exactly these variables, run-time only: RecordVariablesSet. Secrets are revealed at the moment of sending.
     *
     * @param secret those of the owner, and those that only the platform may set
     */
    record SetVariables(
            EnvironmentId environmentId,
            DeploymentId deploymentId,
            ApplicationId application,
            Map<String, String> plain,
            Map<String, SecretRef> secret,
            SecretRef password)
            implements ForDeployment {
        public SetVariables {
            plain = Map.copyOf(plain);
            secret = Map.copyOf(secret);
        }
    }

    /** Attach the volumes that are not attached yet: RecordVolumesAttached. */
    record AttachVolumes(
            EnvironmentId environmentId, DeploymentId deploymentId, ApplicationId application, List<Volume> volumes)
            implements ForDeployment {
        public AttachVolumes {
            volumes = List.copyOf(volumes);
        }
    }

    /**
     * Let an application use volumes that are called after another one, whether that is still there or not:
     * RecordVolumesAttached.
     */
    record CarryVolumes(
            EnvironmentId environmentId,
            DeploymentId deploymentId,
            ApplicationId volumesOf,
            ApplicationId application,
            List<Volume> volumes)
            implements ForDeployment {
        public CarryVolumes {
            volumes = List.copyOf(volumes);
        }
    }

    /**
     * Build and start: RecordBuildQueued, then RecordBuildStarted, RecordBuildFinished or RecordBuildFailed as they are
     * seen.
     *
     * @param number 1 for the deployment's first build, one more for each that is asked for after a failure
     */
    record StartBuild(EnvironmentId environmentId, DeploymentId deploymentId, ApplicationId application, int number)
            implements ForDeployment {}

    /** Ask the environment itself whether it is there: RecordEnvironmentAnswered. */
    record ProbeEnvironment(
            EnvironmentId environmentId, DeploymentId deploymentId, Subdomain subdomain, Exposure exposure)
            implements ForDeployment {}

    /** Withdraw what is noted for an abandoned deployment and end its build: RecordBuildCancelled. */
    record CancelBuild(EnvironmentId environmentId, DeploymentId deploymentId, List<BuildId> builds)
            implements PlatformCommand {
        public CancelBuild {
            builds = List.copyOf(builds);
        }
    }

    /**
     * Remove what a deployment made to replace an application, leaving the volumes, and give that application its address
     * back: RecordReplacementUndone.
     */
    record UndoReplacement(
            EnvironmentId environmentId, DeploymentId deploymentId, ApplicationId kept, Subdomain subdomain, int port)
            implements PlatformCommand {}

    /**
     * Remove an application that has been replaced, leaving the volumes, and give its successor the subdomain alone:
     * RecordApplicationRetired once the platform does not know it any more.
     */
    record RetireApplication(
            EnvironmentId environmentId,
            DeploymentId deploymentId,
            ApplicationId retired,
            ApplicationId successor,
            Subdomain subdomain,
            int port)
            implements PlatformCommand {}

    /** Stop the container and keep its volumes: RecordApplicationStopped once it is seen to be gone. */
    record StopApplication(EnvironmentId environmentId, OperationId operationId, ApplicationId application)
            implements PlatformCommand {}

    /**
     * Remove every application of the environment with its volumes: RecordApplicationRemoved once the platform knows
     * none. Only for an environment that is being deleted, or that has never run.
     *
     * @param purpose the id of the deployment or operation that asks
     */
    record RemoveApplications(EnvironmentId environmentId, String purpose) implements PlatformCommand {}
}
