package dev.vpsclaude.command.environment;

import static dev.vpsclaude.command.environment.EnvironmentExamples.*;

import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.DeploymentStep;
import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import java.util.UUID;
import java.util.stream.Stream;

/** One example of each command, in the order of an environment's life. */
final class EveryCommand {

    private EveryCommand() {}

    /** Reports are about the deployment; wishes bring an id that nobody has used. */
    static Stream<EnvironmentCommand> about(DeploymentId deployment) {
        DeploymentId another = new DeploymentId(new UUID(9, 9));
        return Stream.of(
                create(),
                rename(),
                reconfigure(),
                changePassword(),
                deploy(another),
                cancel(),
                stop(OTHER_OPERATION),
                start(another),
                delete(OTHER_OPERATION),
                new RecordDockerfileGenerated(ENVIRONMENT, deployment, DOCKERFILE, 900),
                new RecordApplicationCreated(ENVIRONMENT, deployment, APPLICATION),
                new RecordRoutingSet(ENVIRONMENT, deployment),
                new RecordVariablesSet(ENVIRONMENT, deployment, NAMES),
                new RecordVolumesAttached(ENVIRONMENT, deployment, VOLUMES),
                new RecordBuildQueued(ENVIRONMENT, deployment, BUILD),
                new RecordBuildStarted(ENVIRONMENT, deployment),
                new RecordBuildFinished(ENVIRONMENT, deployment),
                new RecordBuildFailed(ENVIRONMENT, deployment, BROKEN),
                answered(deployment),
                new RecordTrouble(ENVIRONMENT, deployment, DeploymentStep.BUILD, BROKEN),
                abandon(deployment),
                buildCancelled(deployment),
                new RecordReplacementUndone(ENVIRONMENT, deployment),
                conclude(deployment),
                new RecordApplicationStopped(ENVIRONMENT, OPERATION),
                new AbandonStop(ENVIRONMENT, OPERATION, BROKEN),
                new HaltEnvironment(ENVIRONMENT, OTHER_OPERATION),
                new RecordApplicationRetired(ENVIRONMENT, APPLICATION),
                new RecordDrift(ENVIRONMENT, APPLICATION, DRIFT),
                applicationRemoved());
    }
}
