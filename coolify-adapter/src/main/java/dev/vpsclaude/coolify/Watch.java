package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.OperationId;

/** Something at Coolify that goes on by itself, and that somebody waits for. */
sealed interface Watch {

    EnvironmentId environment();

    ApplicationId application();

    /** The deployment or operation that waits. */
    String id();

    /** The report that it will not come to a good end. */
    EnvironmentCommand abandonment(FailureReason reason);

    /** A build, from its acceptance to its end. */
    record OfBuild(
            EnvironmentId environment,
            DeploymentId deployment,
            ApplicationId application,
            BuildId build,
            boolean started)
            implements Watch {

        @Override
        public String id() {
            return deployment.text();
        }

        @Override
        public EnvironmentCommand abandonment(FailureReason reason) {
            return new EnvironmentCommand.AbandonDeployment(environment, deployment, reason);
        }
    }

    /** A stop, until the container is gone. */
    record OfStop(EnvironmentId environment, OperationId operation, ApplicationId application) implements Watch {

        @Override
        public String id() {
            return operation.text();
        }

        @Override
        public EnvironmentCommand abandonment(FailureReason reason) {
            return new EnvironmentCommand.AbandonStop(environment, operation, reason);
        }
    }
}
