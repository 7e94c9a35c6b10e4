package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.ALPHA;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.LATER_DEPLOYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordApplicationCreated;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordApplicationRetired;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordEnvironmentAnswered;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordReplacementUndone;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordVolumesAttached;
import dev.vpsclaude.messages.environment.Volume;
import dev.vpsclaude.messages.platform.Exposure;
import dev.vpsclaude.messages.platform.PlatformCommand.*;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One application takes another's place, at the simulator. */
class ReplacementStepTest {

    private static final String DOCKERFILE = "FROM codercom/code-server\n";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final List<Volume> VOLUMES = List.of(new Volume("workspace", "/workspace"));
    private static final String ADDRESS = "http://alpha.localhost";

    private final SimulatedCoolify coolify = new SimulatedCoolify();
    private final CoolifyApi api = coolify.api();
    private final CoolifyPlace place = CoolifyPlace.of(coolify.properties());
    private final CreationStep creation = new CreationStep(place, new KnownVersion(System::nanoTime));
    private final ReplacementStep step = new ReplacementStep(place, creation);
    private ApplicationId old = ApplicationId.of("not-there-yet");

    @BeforeEach
    void something_runs() {
        StepOutcome created = creation.perform(new CreateApplication(ENVIRONMENT, DEPLOYMENT, ALPHA, DOCKERFILE), api);
        old = application(created);
        route(DEPLOYMENT, old, Exposure.ALONE);
        VolumesStep.perform(new AttachVolumes(ENVIRONMENT, DEPLOYMENT, old, VOLUMES), api);
        deploy(old);
    }

    @AfterEach
    void close() {
        coolify.close();
    }

    @Test
    void it_is_created_once_however_often_it_is_asked_for() {
        ApplicationId successor = create();

        assertThat(create()).isEqualTo(successor).isNotEqualTo(old);
        assertThat(api.applications()).hasSize(2);
    }

    @Test
    void what_runs_keeps_answering_while_its_successor_is_made() {
        ApplicationId successor = create();
        route(LATER_DEPLOYMENT, successor, Exposure.ON_TRIAL);

        assertThat(answers(Exposure.ALONE)).isTrue();
        assertThat(answers(Exposure.ON_TRIAL)).isFalse();
    }

    @Test
    void it_answers_at_its_own_address_and_takes_over_with_the_volumes_when_the_one_before_is_retired() {
        ApplicationId successor = create();
        route(LATER_DEPLOYMENT, successor, Exposure.ON_TRIAL);
        carry(successor);
        deploy(successor);
        assertThat(answers(Exposure.ON_TRIAL)).isTrue();
        assertThat(coolify.simulator.volumes()).containsExactly(volume());

        assertThat(retire(successor)).isInstanceOf(StepOutcome.NotYet.class);
        coolify.time.pass(Duration.ofMinutes(2));
        assertThat(retire(successor))
                .isEqualTo(new StepOutcome.Reported(new RecordApplicationRetired(ENVIRONMENT, old)));

        assertThat(api.applications()).extracting(CoolifyApplication::id).containsExactly(successor);
        assertThat(api.application(successor).domains()).isEqualTo(ADDRESS);
        assertThat(coolify.simulator.volumes()).containsExactly(volume());
        assertThat(answers(Exposure.ALONE)).isTrue();
    }

    @Test
    void undone_it_is_gone_and_what_ran_has_its_address_and_its_volumes() {
        ApplicationId successor = create();
        route(LATER_DEPLOYMENT, successor, Exposure.ON_TRIAL);
        carry(successor);
        deploy(successor);

        assertThat(undo()).isInstanceOf(StepOutcome.NotYet.class);
        coolify.time.pass(Duration.ofMinutes(2));
        assertThat(undo())
                .isEqualTo(new StepOutcome.Reported(new RecordReplacementUndone(ENVIRONMENT, LATER_DEPLOYMENT)));

        assertThat(api.applications()).extracting(CoolifyApplication::id).containsExactly(old);
        assertThat(api.application(old).domains()).isEqualTo(ADDRESS);
        assertThat(coolify.simulator.volumes()).containsExactly(volume());
        assertThat(answers(Exposure.ALONE)).isTrue();
    }

    @Test
    void what_an_earlier_deployment_made_is_not_what_this_one_undoes() {
        assertThat(step.perform(
                        new UndoReplacement(
                                ENVIRONMENT, LATER_DEPLOYMENT, ApplicationId.of("gone-before"), ALPHA, 8080),
                        api,
                        PAUSE))
                .isInstanceOf(StepOutcome.Reported.class);
        assertThat(api.applications()).extracting(CoolifyApplication::id).containsExactly(old);
    }

    @Test
    void what_somebody_deleted_in_coolify_is_replaced_on_what_is_left_of_its_volumes() {
        api.delete(old, CoolifyVolumes.KEEP);
        coolify.time.pass(Duration.ofMinutes(2));

        ApplicationId successor = create();
        route(LATER_DEPLOYMENT, successor, Exposure.ON_TRIAL);
        carry(successor);
        deploy(successor);

        assertThat(coolify.simulator.volumes()).containsExactly(volume());
        assertThat(answers(Exposure.ON_TRIAL)).isTrue();
        assertThat(retire(successor)).isInstanceOf(StepOutcome.Reported.class);
    }

    private ApplicationId create() {
        return application(step.perform(
                new CreateReplacement(ENVIRONMENT, LATER_DEPLOYMENT, old, ALPHA, DOCKERFILE + "USER coder\n"), api));
    }

    private void carry(ApplicationId successor) {
        assertThat(ReplacementStep.perform(
                        new CarryVolumes(ENVIRONMENT, LATER_DEPLOYMENT, old, successor, VOLUMES), api))
                .isEqualTo(new StepOutcome.Reported(new RecordVolumesAttached(ENVIRONMENT, LATER_DEPLOYMENT, VOLUMES)));
    }

    private StepOutcome retire(ApplicationId successor) {
        return step.perform(
                new RetireApplication(ENVIRONMENT, LATER_DEPLOYMENT, old, successor, ALPHA, 8080), api, PAUSE);
    }

    private StepOutcome undo() {
        return step.perform(new UndoReplacement(ENVIRONMENT, LATER_DEPLOYMENT, old, ALPHA, 8080), api, PAUSE);
    }

    private void route(DeploymentId deployment, ApplicationId application, Exposure exposure) {
        RoutingStep.perform(
                new RouteApplication(ENVIRONMENT, deployment, application, ALPHA, exposure, 8080), place, api);
    }

    private boolean answers(Exposure exposure) {
        ProbeStep probe = ProbeStep.of(coolify.properties(), CoolifyHttp.client(coolify.properties()));
        StepOutcome outcome = probe.perform(new ProbeEnvironment(ENVIRONMENT, LATER_DEPLOYMENT, ALPHA, exposure), 1);
        return outcome.equals(new StepOutcome.Reported(new RecordEnvironmentAnswered(ENVIRONMENT, LATER_DEPLOYMENT)));
    }

    private void deploy(ApplicationId application) {
        api.deploy(application);
        coolify.time.pass(Duration.ofMinutes(5));
        assertThat(api.application(application).state()).isEqualTo(CoolifyApplicationState.PRESENT);
    }

    private String volume() {
        return CoolifyPlace.volumeName(old, VOLUMES.getFirst());
    }

    private static ApplicationId application(StepOutcome outcome) {
        return ((RecordApplicationCreated) ((StepOutcome.Reported) outcome).report()).application();
    }
}
