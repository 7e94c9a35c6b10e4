package dev.vpsclaude.command.environment;

import static dev.vpsclaude.command.environment.EnvironmentExamples.*;

import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import java.util.List;
import java.util.stream.Stream;

/** Histories that end in each state, told with the words of {@link EnvironmentExamples}. */
final class EnvironmentHistories {

    static final List<EnvironmentEvent> PENDING =
            List.of(new EnvironmentCreated(ENVIRONMENT, ADA, NAME, SUBDOMAIN, SPEC, PASSWORD));
    static final List<EnvironmentEvent> DEPLOYING =
            after(PENDING, new DeploymentRequested(ENVIRONMENT, FIRST, plan(1, NOTHING)));
    static final List<EnvironmentEvent> DEPLOYING_APPLICATION = after(
            DEPLOYING,
            new DockerfileGenerated(ENVIRONMENT, FIRST, DOCKERFILE, 900),
            new ApplicationCreated(ENVIRONMENT, FIRST, APPLICATION));
    static final List<EnvironmentEvent> BUILDING = after(
            DEPLOYING_APPLICATION, new BuildQueued(ENVIRONMENT, FIRST, BUILD), new BuildStarted(ENVIRONMENT, FIRST));
    static final List<EnvironmentEvent> BUILDING_AGAIN = after(
            BUILDING,
            new BuildFailed(ENVIRONMENT, FIRST, BROKEN),
            new BuildQueued(ENVIRONMENT, FIRST, BUILD),
            new BuildStarted(ENVIRONMENT, FIRST));
    static final List<EnvironmentEvent> UNDOING =
            after(DEPLOYING_APPLICATION, new DeploymentAbandoned(ENVIRONMENT, FIRST, BROKEN));
    static final List<EnvironmentEvent> UNDOING_TO_DELETE = after(
            DEPLOYING_APPLICATION,
            new DeploymentAbandoned(ENVIRONMENT, FIRST, DELETED),
            new DeletionRequested(ENVIRONMENT, OPERATION, true));
    static final List<EnvironmentEvent> FAILED =
            after(UNDOING, new DeploymentFailed(ENVIRONMENT, FIRST, BROKEN, false));

    static final List<EnvironmentEvent> RUNNING =
            after(DEPLOYING_APPLICATION, new DeploymentSucceeded(ENVIRONMENT, FIRST, APPLICATION, 1));
    static final List<EnvironmentEvent> REDEPLOYING =
            after(RUNNING, new DeploymentRequested(ENVIRONMENT, SECOND, plan(2, PROVEN)));
    static final List<EnvironmentEvent> UNDOING_REDEPLOYMENT =
            after(REDEPLOYING, new DeploymentAbandoned(ENVIRONMENT, SECOND, BROKEN));
    static final List<EnvironmentEvent> REPLACING = after(
            REDEPLOYING,
            new DockerfileGenerated(ENVIRONMENT, SECOND, OTHER_DOCKERFILE, 901),
            new ReplacementBegun(ENVIRONMENT, SECOND, APPLICATION, APPLICATION),
            new ApplicationCreated(ENVIRONMENT, SECOND, SUCCESSOR));
    static final List<EnvironmentEvent> UNDOING_REPLACEMENT =
            after(REPLACING, new DeploymentAbandoned(ENVIRONMENT, SECOND, BROKEN));
    static final List<EnvironmentEvent> REPLACED =
            after(REPLACING, new DeploymentSucceeded(ENVIRONMENT, SECOND, SUCCESSOR, 1));
    static final List<EnvironmentEvent> STOPPING =
            after(RUNNING, new StopRequested(ENVIRONMENT, OPERATION, APPLICATION));
    static final List<EnvironmentEvent> STOPPED = after(STOPPING, new EnvironmentStopped(ENVIRONMENT, OPERATION));
    static final List<EnvironmentEvent> STARTING =
            after(STOPPED, new DeploymentRequested(ENVIRONMENT, SECOND, plan(2, PROVEN)));
    static final List<EnvironmentEvent> FAILED_WITH_VOLUMES = after(
            STARTING,
            new DeploymentAbandoned(ENVIRONMENT, SECOND, BROKEN),
            new DeploymentFailed(ENVIRONMENT, SECOND, BROKEN, false));

    static final List<EnvironmentEvent> DELETING = after(RUNNING, new DeletionRequested(ENVIRONMENT, OPERATION, false));
    static final List<EnvironmentEvent> GONE =
            after(DELETING, new EnvironmentDeleted(ENVIRONMENT, OPERATION, SUBDOMAIN));

    private EnvironmentHistories() {}

    static List<EnvironmentEvent> after(List<EnvironmentEvent> history, EnvironmentEvent... events) {
        return Stream.concat(history.stream(), Stream.of(events)).toList();
    }
}
