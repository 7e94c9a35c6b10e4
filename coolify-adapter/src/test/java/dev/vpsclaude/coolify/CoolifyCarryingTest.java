package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.ALPHA;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.LATER_DEPLOYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.Volume;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The calls by which one application gets what another had, at the simulator. */
class CoolifyCarryingTest {

    private static final String DOCKERFILE = "FROM codercom/code-server\n";
    private static final Volume WORKSPACE = new Volume("workspace", "/workspace");
    private static final CoolifyJson.NewStorage STORAGE =
            new CoolifyJson.NewStorage("persistent", "workspace", "/workspace");

    private final SimulatedCoolify coolify = new SimulatedCoolify();
    private final CoolifyApi api = coolify.api();

    @AfterEach
    void close() {
        coolify.close();
    }

    @Test
    void a_replacement_mounts_the_volume_of_before_and_the_old_application_goes_without_it() {
        ApplicationId before = create(DEPLOYMENT, "http://alpha.localhost");
        api.attach(before, STORAGE);
        deploy(before);
        String volume = CoolifyPlace.volumeName(before, WORKSPACE);
        assertThat(coolify.simulator.volumes()).containsExactly(volume);

        ApplicationId after = create(LATER_DEPLOYMENT, "");
        CoolifyCarrying.carry(List.of(WORKSPACE), before, after, api);
        deploy(after);
        assertThat(coolify.simulator.volumes()).containsExactly(volume);

        deleted(before, CoolifyVolumes.KEEP);
        api.route(after, new CoolifyJson.Routing("8080", "http://alpha.localhost"));

        assertThat(coolify.simulator.volumes()).containsExactly(volume);
        assertThat(api.applications()).extracting(CoolifyApplication::id).containsExactly(after);
        assertThat(api.application(after).domains()).isEqualTo("http://alpha.localhost");
    }

    @Test
    void carrying_twice_is_carrying_once() {
        ApplicationId before = create(DEPLOYMENT, "http://alpha.localhost");
        api.attach(before, STORAGE);
        ApplicationId after = create(LATER_DEPLOYMENT, "");

        CoolifyCarrying.carry(List.of(WORKSPACE), before, after, api);
        CoolifyCarrying.carry(List.of(WORKSPACE), before, after, api);

        assertThat(api.storages(after))
                .extracting(CoolifyStorage::name)
                .containsExactly(CoolifyPlace.volumeName(before, WORKSPACE));
    }

    @Test
    void a_deletion_with_volumes_leaves_none() {
        ApplicationId application = create(DEPLOYMENT, "http://alpha.localhost");
        api.attach(application, STORAGE);
        deploy(application);

        deleted(application, CoolifyVolumes.REMOVE);

        assertThat(coolify.simulator.volumes()).isEmpty();
    }

    @Test
    void what_an_application_is_doing_and_what_it_says_can_be_read() {
        ApplicationId application = create(DEPLOYMENT, "http://" + ALPHA.text() + ".localhost");
        BuildId build = deploy(application);

        assertThat(api.builds(application)).containsExactly(new CoolifyBuild(build, CoolifyBuildState.FINISHED));
        assertThat(api.containerLog(application, 10)).contains("Health check answers");
        assertThat(api.buildLog(build)).isEmpty();
        assertThat(coolify.logsApi().buildLog(build).orElseThrow()).isNotEmpty();
    }

    private ApplicationId create(DeploymentId deployment, String domains) {
        return api.create(new CoolifyJson.NewApplication(
                coolify.simulator.projectUuid(),
                coolify.simulator.serverUuid(),
                coolify.simulator.environmentName(),
                null,
                CoolifyPlace.marker(ENVIRONMENT),
                ENVIRONMENT.text() + " " + deployment.text(),
                Base64.getEncoder().encodeToString(DOCKERFILE.getBytes(StandardCharsets.UTF_8)),
                domains,
                false,
                false,
                "2048m",
                "1.5",
                false,
                "/healthz",
                "8080",
                false));
    }

    private BuildId deploy(ApplicationId application) {
        BuildId build = api.deploy(application);
        coolify.time.pass(Duration.ofMinutes(5));
        assertThat(api.build(build).state()).isEqualTo(CoolifyBuildState.FINISHED);
        assertThat(List.of(api.application(application).state())).containsExactly(CoolifyApplicationState.PRESENT);
        return build;
    }

    private void deleted(ApplicationId application, CoolifyVolumes volumes) {
        assertThat(CoolifyDeletion.isGone(application, volumes, api)).isFalse();
        coolify.time.pass(Duration.ofMinutes(2));
        assertThat(CoolifyDeletion.isGone(application, volumes, api)).isTrue();
    }
}
