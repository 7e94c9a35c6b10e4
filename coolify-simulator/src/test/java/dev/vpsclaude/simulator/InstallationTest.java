package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.simulator.engine.Operator;
import dev.vpsclaude.simulator.model.Ability;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installations that are not as they should be (contract 1.4, 7.5, 8.2 and section 10). */
class InstallationTest extends WithSimulation {

    private final Operator operator = coolify.simulator.operator();

    @Test
    void an_api_that_is_switched_off_says_so_with_a_success() {
        operator.set(now -> now.withApi(false));

        Reply refused = client.get("/version");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).isEqualTo("{\"success\":true,\"message\":\"API is disabled.\"}");
        assertThat(client.get("/health").status()).isEqualTo(200);
        assertThat(new Client(coolify.simulator.apiUri(), "2|wrong")
                        .get("/version")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_token_that_lacks_an_ability_is_told_which_one() {
        operator.set(now -> now.withAbilities(Set.of(Ability.READ, Ability.WRITE)));

        assertThat(client.get("/version").status()).isEqualTo(200);
        assertThat(client.post("/deploy", "{}").message()).isEqualTo("Missing required permissions: deploy");
    }

    @Test
    void a_token_with_read_sensitive_sees_what_is_hidden_from_others() {
        String uuid = coolify.created("box");
        assertThat(client.get("/applications/" + uuid).json().has("dockerfile")).isFalse();

        operator.set(now -> now.withAbilities(Set.of(Ability.READ, Ability.READ_SENSITIVE)));

        assertThat(client.get("/applications/" + uuid).text("dockerfile")).isEqualTo(Simulation.GOOD_DOCKERFILE);
    }

    @Test
    void without_its_server_deployments_fail_and_stops_are_ignored_in_silence() {
        String uuid = coolify.running("box");
        operator.set(now -> now.withServer(false, true));

        assertThat(client.post("/applications/" + uuid + "/stop?docker_cleanup=false")
                        .status())
                .isEqualTo(200);
        String deployment = coolify.deploy(uuid);
        coolify.pass(60);

        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("failed");
        assertThat(coolify.logOf(deployment)).contains("Server is not functional.");
        assertThat(coolify.statusOf(uuid)).isEqualTo("running:healthy");
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(200);
        assertThat(client.get("/applications/" + uuid)
                        .json()
                        .path("server_status")
                        .booleanValue())
                .isFalse();
        assertThat(client.get("/applications/" + uuid + "/logs").status()).isEqualTo(500);
        assertThat(server().at("/settings/is_reachable").booleanValue()).isFalse();
        assertThat(server().at("/settings/is_usable").booleanValue()).isTrue();
    }

    @Test
    void a_server_that_goes_away_during_a_build_fails_the_deployment() {
        String deployment = coolify.deploy(coolify.repaired("box"));
        coolify.pass(30);

        operator.set(now -> now.withServer(true, false));
        coolify.pass(100);

        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("failed");
    }

    @Test
    void a_deletion_without_its_server_leaves_container_and_volume_behind() {
        String uuid = coolify.repaired("box");
        coolify.addVolume(uuid, "home");
        coolify.deploy(uuid);
        coolify.pass(100);
        operator.set(now -> now.withServer(false, false));

        client.delete("/applications/" + uuid);
        coolify.pass(10);

        assertThat(client.get("/applications/" + uuid).status()).isEqualTo(404);
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(200);
        assertThat(coolify.simulator.volumes()).containsExactly(uuid + "-home");
    }

    @Test
    void a_deployment_that_hangs_ends_only_by_being_cancelled() {
        String deployment = coolify.deploy(coolify.repaired("box"));
        operator.set(now -> now.withDeploymentsHanging(true));
        coolify.pass(5);
        operator.set(now -> now.withDeploymentsHanging(false));
        coolify.pass(4_000);
        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("in_progress");

        client.post("/deployments/" + deployment + "/cancel");

        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("cancelled-by-user");
    }

    @Test
    void the_switch_that_prunes_volumes_can_be_read() {
        assertThat(server().at("/settings/delete_unused_volumes").booleanValue())
                .isFalse();

        operator.set(now -> now.withUnusedVolumesDeleted(true));

        assertThat(server().at("/settings/delete_unused_volumes").booleanValue())
                .isTrue();
    }

    @Test
    void it_is_turned_over_http_and_what_is_not_sent_stays() {
        Client control = new Client(coolify.simulator.controlUri(), coolify.simulator.controlToken());

        control.patch("/installation", "{\"version\":\"4.2.0\",\"token_abilities\":[\"read\"]}");
        Reply changed = control.patch("/installation", "{\"api_enabled\":false}");

        assertThat(changed.body())
                .isEqualTo(
                        "{\"version\":\"4.2.0\",\"api_enabled\":false,\"server_reachable\":true,\"server_usable\":true,"
                                + "\"delete_unused_volumes\":false,\"deployments_hang\":false,\"token_abilities\":[\"read\"]}");
        assertThat(control.patch("/installation", "{\"version\":\"5.0.0\"}").status())
                .isEqualTo(422);
        assertThat(control.patch("/installation", "{\"token_abilities\":[\"fly\"]}")
                        .status())
                .isEqualTo(422);
        assertThat(control.patch("/installation", "{\"wings\":true}").status()).isEqualTo(422);
    }

    @Test
    void it_outlives_the_process(@TempDir Path folder) {
        try (Simulation before = Simulation.start(settings -> settings.withStateFolder(folder))) {
            before.simulator.operator().set(now -> now.withVersion("4.0.0"));
        }
        try (Simulation after = Simulation.start(settings -> settings.withStateFolder(folder))) {
            assertThat(after.client.get("/version").body()).isEqualTo("4.0.0");
        }
    }

    private tools.jackson.databind.JsonNode server() {
        return client.get("/servers/" + coolify.simulator.serverUuid()).json();
    }
}
