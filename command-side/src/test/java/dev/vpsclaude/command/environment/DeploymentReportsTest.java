package dev.vpsclaude.command.environment;

import static dev.vpsclaude.command.environment.EnvironmentExamples.*;
import static dev.vpsclaude.command.environment.EnvironmentHistories.*;
import static dev.vpsclaude.command.environment.EnvironmentSpecification.given;
import static dev.vpsclaude.command.environment.EnvironmentSpecification.givenNothing;

import dev.vpsclaude.messages.Refusal.NoSuchEnvironment;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.DeploymentStep;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeploymentReportsTest {

    @ParameterizedTest
    @MethodSource("reports")
    void a_report_about_the_deployment_under_way_counts(AboutDeployment report, EnvironmentEvent event) {
        given(DEPLOYING).when(report).then(event);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void the_same_report_again_says_nothing_new(AboutDeployment report, EnvironmentEvent event) {
        given(DEPLOYING).and(event).when(report).thenNothing();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_report_that_others_have_overtaken_says_nothing_new(AboutDeployment report) {
        given(DEPLOYING).and(new BuildFinished(ENVIRONMENT, FIRST)).when(report).thenNothing();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_report_for_a_deployment_that_is_being_undone_comes_too_late(AboutDeployment report) {
        given(UNDOING).when(report).thenNothing();
    }

    @ParameterizedTest
    @MethodSource("lateReports")
    void a_report_about_another_deployment_comes_to_nothing(AboutDeployment report, List<EnvironmentEvent> history) {
        given(history).when(report).thenNothing();
    }

    @ParameterizedTest
    @MethodSource("allReports")
    void an_environment_that_nobody_created_has_no_reports(AboutDeployment report) {
        givenNothing().when(report).thenRefused(new NoSuchEnvironment());
    }

    @Test
    void a_report_about_a_stop_or_removal_of_what_nobody_created_is_refused() {
        givenNothing()
                .when(new RecordApplicationStopped(ENVIRONMENT, OPERATION))
                .thenRefused(new NoSuchEnvironment());
        givenNothing().when(new AbandonStop(ENVIRONMENT, OPERATION, BROKEN)).thenRefused(new NoSuchEnvironment());
        givenNothing().when(applicationRemoved()).thenRefused(new NoSuchEnvironment());
    }

    @Test
    void trouble_is_told_as_often_as_it_is_noticed() {
        TroubleNoticed noticed = new TroubleNoticed(ENVIRONMENT, FIRST, DeploymentStep.BUILD, BROKEN);
        given(DEPLOYING).when(trouble(FIRST)).then(noticed).when(trouble(FIRST)).then(noticed);
    }

    @Test
    void an_application_that_ran_is_not_forgotten_for_the_one_that_is_found_again() {
        given(REDEPLOYING)
                .and(new ApplicationCreated(ENVIRONMENT, SECOND, APPLICATION))
                .when(abandon(SECOND))
                .then(new DeploymentAbandoned(ENVIRONMENT, SECOND, BROKEN))
                .when(conclude(SECOND))
                .then(new DeploymentFailed(ENVIRONMENT, SECOND, BROKEN, true))
                .when(deploy(FIRST))
                .then(new DeploymentRequested(ENVIRONMENT, FIRST, plan(3, PROVEN)));
    }

    @Test
    void a_build_that_failed_is_asked_for_once_more_and_only_once() {
        given(BUILDING)
                .when(buildFailed(FIRST))
                .then(new BuildFailed(ENVIRONMENT, FIRST, BROKEN))
                .when(new RecordBuildQueued(ENVIRONMENT, FIRST, BUILD))
                .then(new BuildQueued(ENVIRONMENT, FIRST, BUILD))
                .when(buildFailed(FIRST))
                .then(new DeploymentAbandoned(ENVIRONMENT, FIRST, BROKEN));
    }

    @Test
    void the_same_failure_again_says_nothing_new() {
        given(BUILDING)
                .and(new BuildFailed(ENVIRONMENT, FIRST, BROKEN))
                .when(buildFailed(FIRST))
                .thenNothing();
    }

    @Test
    void the_second_build_is_reported_like_the_first() {
        given(BUILDING)
                .and(new BuildFailed(ENVIRONMENT, FIRST, BROKEN), new BuildQueued(ENVIRONMENT, FIRST, BUILD))
                .when(new RecordBuildStarted(ENVIRONMENT, FIRST))
                .then(new BuildStarted(ENVIRONMENT, FIRST))
                .when(new RecordBuildFinished(ENVIRONMENT, FIRST))
                .then(new BuildFinished(ENVIRONMENT, FIRST));
    }

    @Test
    void what_is_not_being_built_cannot_fail_to_be() {
        given(DEPLOYING).when(buildFailed(FIRST)).thenNothing();
        given(BUILDING)
                .and(new BuildFinished(ENVIRONMENT, FIRST))
                .when(buildFailed(FIRST))
                .thenNothing();
        given(UNDOING).when(buildFailed(FIRST)).thenNothing();
    }

    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of(
                        new RecordDockerfileGenerated(ENVIRONMENT, FIRST, DOCKERFILE, 900),
                        new DockerfileGenerated(ENVIRONMENT, FIRST, DOCKERFILE, 900)),
                Arguments.of(
                        new RecordApplicationCreated(ENVIRONMENT, FIRST, APPLICATION),
                        new ApplicationCreated(ENVIRONMENT, FIRST, APPLICATION)),
                Arguments.of(new RecordRoutingSet(ENVIRONMENT, FIRST), new RoutingSet(ENVIRONMENT, FIRST)),
                Arguments.of(
                        new RecordVariablesSet(ENVIRONMENT, FIRST, NAMES), new VariablesSet(ENVIRONMENT, FIRST, NAMES)),
                Arguments.of(
                        new RecordVolumesAttached(ENVIRONMENT, FIRST, VOLUMES),
                        new VolumesAttached(ENVIRONMENT, FIRST, VOLUMES)),
                Arguments.of(
                        new RecordBuildQueued(ENVIRONMENT, FIRST, BUILD), new BuildQueued(ENVIRONMENT, FIRST, BUILD)),
                Arguments.of(new RecordBuildStarted(ENVIRONMENT, FIRST), new BuildStarted(ENVIRONMENT, FIRST)),
                Arguments.of(new RecordBuildFinished(ENVIRONMENT, FIRST), new BuildFinished(ENVIRONMENT, FIRST)));
    }

    static Stream<AboutDeployment> allReports() {
        Stream<AboutDeployment> steps = reports().map(row -> (AboutDeployment) row.get()[0]);
        return Stream.concat(
                steps,
                Stream.of(
                        answered(FIRST),
                        trouble(FIRST),
                        buildFailed(FIRST),
                        abandon(FIRST),
                        buildCancelled(FIRST),
                        conclude(FIRST)));
    }

    /** Every report about the first deployment, where the first has ended or the second is under way. */
    static Stream<Arguments> lateReports() {
        List<List<EnvironmentEvent>> laterOn = List.of(
                RUNNING,
                REDEPLOYING,
                UNDOING_REDEPLOYMENT,
                STOPPING,
                STOPPED,
                FAILED,
                FAILED_WITH_VOLUMES,
                DELETING,
                GONE);
        return laterOn.stream().flatMap(history -> allReports().map(report -> Arguments.of(report, history)));
    }

    private static RecordBuildFailed buildFailed(DeploymentId deployment) {
        return new RecordBuildFailed(ENVIRONMENT, deployment, BROKEN);
    }

    private static RecordTrouble trouble(DeploymentId deployment) {
        return new RecordTrouble(ENVIRONMENT, deployment, DeploymentStep.BUILD, BROKEN);
    }
}
