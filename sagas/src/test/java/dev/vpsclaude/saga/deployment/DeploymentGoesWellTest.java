package dev.vpsclaude.saga.deployment;

import static dev.vpsclaude.messages.environment.FailureReason.Cause.PLATFORM_BUSY;
import static dev.vpsclaude.saga.SagaExamples.*;
import static dev.vpsclaude.saga.box.BoxExamples.emptyBox;

import dev.vpsclaude.messages.environment.DeploymentStep;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordDockerfileGenerated;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.platform.Exposure;
import dev.vpsclaude.messages.platform.PlatformCommand.*;
import dev.vpsclaude.messages.platform.PlatformObservation.ObserveApplication;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.saga.box.BoxContents;
import dev.vpsclaude.saga.box.BoxVariables;
import dev.vpsclaude.saga.box.Dockerfile;
import dev.vpsclaude.saga.box.Versions;
import dev.vpsclaude.saga.box.Volumes;
import java.util.List;
import java.util.Map;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class DeploymentGoesWellTest {

    private static final Dockerfile DOCKERFILE =
            Dockerfile.generate(Versions.PINNED, AllowedPackages.PINNED, Equipment.NONE);

    private final SagaTestFixture<DeploymentSaga> fixture = fixtureFor(DeploymentSaga.class);

    @Test
    void a_request_is_answered_with_a_dockerfile_and_may_wait_for_its_turn() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(requested(NOTHING))
                .expectSuccessfulHandlerExecution()
                .expectActiveSagas(1)
                .expectAssociationWith("deploymentId", DEPLOYMENT.text())
                .expectAssociationWith("environmentId", ENVIRONMENT.text())
                .expectScheduledDeadline(TURN, Phase.TURN)
                .expectDispatchedCommands(new RecordDockerfileGenerated(
                        ENVIRONMENT, DEPLOYMENT, DOCKERFILE.fingerprint(), DOCKERFILE.bytes()));
    }

    @Test
    void where_there_is_nothing_an_application_is_created_from_the_same_dockerfile() {
        fixture.givenAPublished(requested(NOTHING))
                .whenPublishingA(dockerfileGenerated())
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new CreateApplication(ENVIRONMENT, DEPLOYMENT, SUBDOMAIN, DOCKERFILE.text()));
    }

    @Test
    void what_the_platform_holds_already_is_found_by_the_environment_itself() {
        fixture.givenAPublished(requested(PROVEN))
                .whenPublishingA(dockerfileGenerated())
                .expectSuccessfulHandlerExecution()
                .expectNoDispatchedCommands();
    }

    @Test
    void the_application_is_routed_to_the_port_of_the_box() {
        fixture.givenAPublished(requested(NOTHING))
                .whenPublishingA(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(
                        new RouteApplication(ENVIRONMENT, DEPLOYMENT, APPLICATION, SUBDOMAIN, Exposure.ALONE, 8080));
    }

    @Test
    void then_it_gets_its_variables_with_secrets_as_references() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .whenPublishingA(new RoutingSet(ENVIRONMENT, DEPLOYMENT))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new SetVariables(
                        ENVIRONMENT,
                        DEPLOYMENT,
                        APPLICATION,
                        BoxVariables.plain(emptyBox(SPEC), AllowedPackages.PINNED),
                        Map.of("NUMBERS", NUMBERS),
                        PASSWORD));
    }

    @Test
    void the_box_gets_the_versions_that_the_plan_names_and_not_the_newest() {
        Equipment equipment = new Equipment(List.of(SKILL), List.of());
        BoxContents contents = new BoxContents(SPEC, List.of(says(SKILL)), List.of());
        fixture.givenAPublished(requested(NOTHING, equipment))
                .andThenAPublished(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .whenPublishingA(new RoutingSet(ENVIRONMENT, DEPLOYMENT))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new SetVariables(
                        ENVIRONMENT,
                        DEPLOYMENT,
                        APPLICATION,
                        BoxVariables.plain(contents, AllowedPackages.PINNED),
                        Map.of("NUMBERS", NUMBERS),
                        PASSWORD));
    }

    @Test
    void then_it_gets_its_volumes() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .whenPublishingA(new VariablesSet(ENVIRONMENT, DEPLOYMENT, List.of()))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new AttachVolumes(ENVIRONMENT, DEPLOYMENT, APPLICATION, Volumes.ALL));
    }

    @Test
    void then_it_is_built() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .whenPublishingA(new VolumesAttached(ENVIRONMENT, DEPLOYMENT, Volumes.ALL))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new StartBuild(ENVIRONMENT, DEPLOYMENT, APPLICATION, 1));
    }

    @Test
    void the_time_to_prepare_begins_with_the_first_thing_that_the_platform_did() throws Exception {
        fixture.givenAPublished(requested(NOTHING))
                .andThenTimeElapses(TURN.dividedBy(2))
                .whenPublishingA(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .expectSuccessfulHandlerExecution()
                .expectScheduledDeadline(PREPARE, Phase.PREPARE)
                .expectNoScheduledDeadline(TURN.dividedBy(2), Phase.TURN);
    }

    @Test
    void an_application_that_was_there_already_is_nothing_that_the_platform_did() {
        fixture.givenAPublished(requested(PROVEN))
                .whenPublishingA(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .expectSuccessfulHandlerExecution()
                .expectScheduledDeadline(TURN, Phase.TURN);
    }

    @Test
    void then_the_routing_is_the_first_thing() {
        fixture.givenAPublished(requested(PROVEN))
                .andThenAPublished(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .whenPublishingA(new RoutingSet(ENVIRONMENT, DEPLOYMENT))
                .expectSuccessfulHandlerExecution()
                .expectScheduledDeadline(PREPARE, Phase.PREPARE);
    }

    @Test
    void the_time_to_prepare_goes_on_from_step_to_step() throws Exception {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .andThenTimeElapses(PREPARE.dividedBy(2))
                .whenPublishingA(new RoutingSet(ENVIRONMENT, DEPLOYMENT))
                .expectSuccessfulHandlerExecution()
                .expectScheduledDeadline(PREPARE.dividedBy(2), Phase.PREPARE);
    }

    @Test
    void waiting_for_a_builder_has_a_time_of_its_own() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .whenPublishingA(new BuildQueued(ENVIRONMENT, DEPLOYMENT, BUILD))
                .expectSuccessfulHandlerExecution()
                .expectNoDispatchedCommands()
                .expectScheduledDeadline(QUEUE, Phase.QUEUE)
                .expectNoScheduledDeadline(PREPARE, Phase.PREPARE);
    }

    @Test
    void a_full_queue_is_waited_for_as_a_builder_is() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .whenPublishingA(trouble(DeploymentStep.QUEUE, PLATFORM_BUSY))
                .expectSuccessfulHandlerExecution()
                .expectNoDispatchedCommands()
                .expectScheduledDeadline(QUEUE, Phase.QUEUE)
                .expectNoScheduledDeadline(PREPARE, Phase.PREPARE);
    }

    @Test
    void room_in_the_queue_does_not_begin_the_wait_anew() throws Exception {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION))
                .andThenAPublished(trouble(DeploymentStep.QUEUE, PLATFORM_BUSY))
                .andThenTimeElapses(QUEUE.dividedBy(2))
                .whenPublishingA(new BuildQueued(ENVIRONMENT, DEPLOYMENT, BUILD))
                .expectSuccessfulHandlerExecution()
                .expectScheduledDeadline(QUEUE.dividedBy(2), Phase.QUEUE);
    }

    @Test
    void building_has_a_time_of_its_own() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new BuildQueued(ENVIRONMENT, DEPLOYMENT, BUILD))
                .whenPublishingA(new BuildStarted(ENVIRONMENT, DEPLOYMENT))
                .expectSuccessfulHandlerExecution()
                .expectNoDispatchedCommands()
                .expectScheduledDeadline(BUILD_TIME, Phase.BUILD)
                .expectNoScheduledDeadline(QUEUE, Phase.QUEUE);
    }

    @Test
    void a_build_that_is_called_finished_is_not_believed_but_asked() throws Exception {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new BuildStarted(ENVIRONMENT, DEPLOYMENT))
                .andThenTimeElapses(BUILD_TIME.dividedBy(2))
                .whenPublishingA(new BuildFinished(ENVIRONMENT, DEPLOYMENT))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new ProbeEnvironment(ENVIRONMENT, DEPLOYMENT, SUBDOMAIN, Exposure.ALONE))
                .expectScheduledDeadline(BUILD_TIME.dividedBy(2), Phase.BUILD);
    }

    @Test
    void success_ends_it_and_its_time() {
        fixture.givenAPublished(requested(NOTHING))
                .andThenAPublished(new BuildStarted(ENVIRONMENT, DEPLOYMENT))
                .whenPublishingA(new DeploymentSucceeded(ENVIRONMENT, DEPLOYMENT, APPLICATION, 1))
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(new ObserveApplication(ENVIRONMENT, APPLICATION, true))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void another_deployment_is_another_sagas_business() {
        fixture.givenAPublished(requested(NOTHING))
                .whenPublishingA(new DeploymentSucceeded(ENVIRONMENT, ANOTHER_DEPLOYMENT, APPLICATION, 1))
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
    }

    private static TroubleNoticed trouble(DeploymentStep step, FailureReason.Cause cause) {
        return new TroubleNoticed(ENVIRONMENT, DEPLOYMENT, step, new FailureReason(cause, "Later."));
    }

    private static DockerfileGenerated dockerfileGenerated() {
        return new DockerfileGenerated(ENVIRONMENT, DEPLOYMENT, DOCKERFILE.fingerprint(), DOCKERFILE.bytes());
    }
}
