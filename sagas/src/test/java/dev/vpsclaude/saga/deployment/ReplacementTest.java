package dev.vpsclaude.saga.deployment;

import static dev.vpsclaude.saga.SagaExamples.*;

import dev.vpsclaude.messages.environment.EnvironmentCommand.ConcludeDeployment;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.messages.platform.Exposure;
import dev.vpsclaude.messages.platform.PlatformCommand.*;
import dev.vpsclaude.messages.platform.PlatformObservation.ObserveApplication;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.saga.box.Dockerfile;
import dev.vpsclaude.saga.box.Versions;
import dev.vpsclaude.saga.box.Volumes;
import java.util.List;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

/** Another application takes the place of the one that ran, on the volumes of the first of them all. */
class ReplacementTest {

    private static final UndoReplacement UNDOING =
            new UndoReplacement(ENVIRONMENT, DEPLOYMENT, APPLICATION, SUBDOMAIN, 8080);

    private final SagaTestFixture<DeploymentSaga> fixture = fixtureFor(DeploymentSaga.class);

    @Test
    void it_is_created_from_the_new_dockerfile_beside_the_one_that_runs() {
        fixture.givenAPublished(requested(PROVEN))
                .whenPublishingA(begun())
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new CreateReplacement(
                        ENVIRONMENT,
                        DEPLOYMENT,
                        APPLICATION,
                        SUBDOMAIN,
                        Dockerfile.generate(Versions.PINNED, AllowedPackages.PINNED, Equipment.NONE)
                                .text()));
    }

    @Test
    void it_gets_an_address_of_its_own_as_well() {
        fixture.givenAPublished(requested(PROVEN))
                .andThenAPublished(begun())
                .whenPublishingA(created())
                .expectDispatchedCommands(new RouteApplication(
                        ENVIRONMENT, DEPLOYMENT, ANOTHER_APPLICATION, SUBDOMAIN, Exposure.ON_TRIAL, 8080));
    }

    @Test
    void its_creation_is_the_first_thing_that_the_platform_did() {
        fixture.givenAPublished(requested(PROVEN))
                .andThenAPublished(begun())
                .whenPublishingA(created())
                .expectSuccessfulHandlerExecution()
                .expectScheduledDeadline(PREPARE, Phase.PREPARE)
                .expectNoScheduledDeadline(TURN, Phase.TURN);
    }

    @Test
    void it_gets_the_volumes_that_are_there_and_no_new_ones() {
        replacing()
                .whenPublishingA(new VariablesSet(ENVIRONMENT, DEPLOYMENT, List.of()))
                .expectDispatchedCommands(
                        new CarryVolumes(ENVIRONMENT, DEPLOYMENT, FIRST_APPLICATION, ANOTHER_APPLICATION, Volumes.ALL));
    }

    @Test
    void it_is_built_and_not_the_one_that_runs() {
        replacing()
                .whenPublishingA(new VolumesAttached(ENVIRONMENT, DEPLOYMENT, Volumes.ALL))
                .expectDispatchedCommands(new StartBuild(ENVIRONMENT, DEPLOYMENT, ANOTHER_APPLICATION, 1));
    }

    @Test
    void it_is_asked_where_nobody_else_can_answer() {
        replacing()
                .whenPublishingA(new BuildFinished(ENVIRONMENT, DEPLOYMENT))
                .expectDispatchedCommands(new ProbeEnvironment(ENVIRONMENT, DEPLOYMENT, SUBDOMAIN, Exposure.ON_TRIAL));
    }

    @Test
    void once_it_answers_the_one_before_is_retired() {
        replacing()
                .whenPublishingA(new DeploymentSucceeded(ENVIRONMENT, DEPLOYMENT, ANOTHER_APPLICATION, 1))
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        new RetireApplication(
                                ENVIRONMENT, DEPLOYMENT, APPLICATION, ANOTHER_APPLICATION, SUBDOMAIN, 8080),
                        new ObserveApplication(ENVIRONMENT, ANOTHER_APPLICATION, true));
    }

    @Test
    void when_it_goes_wrong_it_is_removed_and_the_one_before_stays() {
        replacing()
                .andThenAPublished(new DeploymentAbandoned(ENVIRONMENT, DEPLOYMENT, BROKEN))
                .whenPublishingA(new BuildCancelled(ENVIRONMENT, DEPLOYMENT))
                .expectDispatchedCommands(UNDOING);
    }

    @Test
    void that_is_undone_when_nothing_of_it_is_left() {
        replacing()
                .andThenAPublished(new DeploymentAbandoned(ENVIRONMENT, DEPLOYMENT, BROKEN))
                .andThenAPublished(new BuildCancelled(ENVIRONMENT, DEPLOYMENT))
                .whenPublishingA(new ReplacementUndone(ENVIRONMENT, DEPLOYMENT))
                .expectDispatchedCommands(new ConcludeDeployment(ENVIRONMENT, DEPLOYMENT));
    }

    @Test
    void what_cannot_be_undone_in_time_is_undone_when_its_turn_comes() {
        replacing()
                .andThenAPublished(new DeploymentAbandoned(ENVIRONMENT, DEPLOYMENT, BROKEN))
                .whenTimeElapses(UNDO)
                .expectDispatchedCommands(UNDOING, new ConcludeDeployment(ENVIRONMENT, DEPLOYMENT));
    }

    private ContinuedGivenState replacing() {
        return fixture.givenAPublished(requested(PROVEN))
                .andThenAPublished(begun())
                .andThenAPublished(created());
    }

    private static ReplacementBegun begun() {
        return new ReplacementBegun(ENVIRONMENT, DEPLOYMENT, APPLICATION, FIRST_APPLICATION);
    }

    private static ApplicationCreated created() {
        return new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, ANOTHER_APPLICATION);
    }
}
