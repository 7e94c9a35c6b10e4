package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Stop and delete, both behind one's back: contract 7.5 and section 9. */
class StopAndDeleteTest extends WithSimulation {

    @Test
    void a_stop_is_accepted_first_and_done_later() {
        String uuid = coolify.running("box");

        assertThat(client.post("/applications/" + uuid + "/stop?docker_cleanup=false")
                        .body())
                .isEqualTo("{\"message\":\"Application stopping request queued.\"}");

        assertThat(coolify.statusOf(uuid)).isEqualTo("running:healthy");
        coolify.pass(10);
        assertThat(coolify.statusOf(uuid)).isEqualTo("exited:unhealthy");
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(404);
    }

    @Test
    void stopping_what_is_stopped_does_no_harm() {
        String uuid = coolify.created("box");

        assertThat(client.post("/applications/" + uuid + "/stop").status()).isEqualTo(200);
        coolify.pass(10);
        assertThat(coolify.statusOf(uuid)).isEqualTo("exited:unhealthy");
    }

    @Test
    void a_stop_does_not_cancel_a_deployment_which_starts_the_box_again() {
        String uuid = coolify.repaired("box");
        coolify.deploy(uuid);
        client.post("/applications/" + uuid + "/stop?docker_cleanup=false");

        coolify.pass(100);

        assertThat(coolify.statusOf(uuid)).isEqualTo("running:healthy");
    }

    @Test
    void a_stopped_box_keeps_its_volumes() {
        String uuid = coolify.repaired("box");
        coolify.addVolume(uuid, "home");
        coolify.deploy(uuid);
        coolify.pass(100);

        client.post("/applications/" + uuid + "/stop?docker_cleanup=false");
        coolify.pass(10);

        assertThat(coolify.simulator.volumes()).hasSize(1);
    }

    @Test
    void a_cleanup_that_nobody_declined_makes_the_next_build_a_cold_one() {
        String neighbour = coolify.running("neighbour");
        String uuid = coolify.running("box");
        client.post("/applications/" + uuid + "/stop");
        coolify.pass(10);

        String deployment = coolify.deploy(neighbour);
        coolify.pass(60);

        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("in_progress");
    }

    @Test
    void a_deletion_is_accepted_first_and_done_later() {
        String uuid = coolify.running("box");

        assertThat(client.delete("/applications/" + uuid).body())
                .isEqualTo("{\"message\":\"Application deletion request queued.\"}");
        assertThat(client.get("/applications/" + uuid).status()).isEqualTo(200);
        assertThat(client.delete("/applications/" + uuid).status()).isEqualTo(200);

        coolify.pass(10);

        assertThat(client.get("/applications/" + uuid).status()).isEqualTo(404);
        assertThat(client.delete("/applications/" + uuid).message()).isEqualTo("Application not found");
        assertThat(client.browse("box.localhost", "/").status()).isEqualTo(404);
    }

    @Test
    void a_deletion_takes_the_volumes_unless_told_otherwise() {
        String careless = deployedWithVolume("careless");
        String careful = deployedWithVolume("careful");

        client.delete("/applications/" + careless + "?docker_cleanup=false");
        client.delete("/applications/" + careful + "?docker_cleanup=false&delete_volumes=false");
        coolify.pass(10);

        assertThat(client.get("/applications").json()).isEmpty();
        assertThat(coolify.simulator.volumes()).containsExactly(careful + "-home");
    }

    @Test
    void the_flags_may_stand_in_the_body() {
        String uuid = deployedWithVolume("box");

        client.send("DELETE", "/applications/" + uuid, "{\"delete_volumes\":false}");
        coolify.pass(10);

        assertThat(coolify.simulator.volumes()).containsExactly(uuid + "-home");
    }

    @Test
    void a_volume_that_another_container_mounts_is_not_removed() {
        String old = deployedWithVolume("old");
        String heir = coolify.repaired("heir");
        String storage = coolify.addVolume(heir, "home").text("uuid");
        client.patch(
                "/applications/" + heir + "/storages",
                "{\"uuid\":\"%s\",\"type\":\"persistent\",\"name\":\"%s-home\"}".formatted(storage, old));
        coolify.deploy(heir);
        coolify.pass(100);

        client.delete("/applications/" + old);
        coolify.pass(10);

        assertThat(coolify.simulator.volumes()).containsExactly(old + "-home");
    }

    @Test
    void deployments_vanish_with_their_application_and_free_their_place() {
        String first = coolify.created("one");
        String deployment = coolify.deploy(first);
        coolify.deploy(coolify.created("two"));
        String waiting = coolify.deploy(coolify.created("three"));

        client.delete("/applications/" + first);
        coolify.pass(10);

        assertThat(client.get("/deployments/" + deployment).status()).isEqualTo(404);
        assertThat(coolify.statusOfDeployment(waiting)).isEqualTo("in_progress");
    }

    private String deployedWithVolume(String name) {
        String uuid = coolify.repaired(name);
        coolify.addVolume(uuid, "home");
        coolify.deploy(uuid);
        coolify.pass(100);
        return uuid;
    }
}
