package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Calls that a client can do without and some use (contract 8.3, sections 10 and 11). */
class FurtherCallsTest extends WithSimulation {

    @Test
    void the_switch_that_prunes_volumes_is_turned_by_the_api_too() {
        String cleanUp = "/servers/" + coolify.simulator.serverUuid() + "/docker-cleanup";

        assertThat(client.get(cleanUp).json().path("delete_unused_volumes").booleanValue())
                .isFalse();
        assertThat(client.patch(cleanUp, "{\"delete_unused_volumes\":true}")
                        .json()
                        .path("delete_unused_volumes")
                        .booleanValue())
                .isTrue();
        assertThat(coolify.simulator.operator().conditions().deleteUnusedVolumes())
                .isTrue();
        assertThat(client.patch(cleanUp, "{\"delete_unused_volumes\":5}").status())
                .isEqualTo(422);
        assertThat(client.patch(cleanUp, "{\"surprise\":true}").status()).isEqualTo(422);
        assertThat(client.patch("/servers/other/docker-cleanup", "{\"delete_unused_volumes\":false}")
                        .status())
                .isEqualTo(404);
        assertThat(coolify.simulator.operator().conditions().deleteUnusedVolumes())
                .isTrue();
    }

    @Test
    void tags_are_added_one_or_several_at_a_time_in_lower_case() {
        String tags = "/applications/" + coolify.created("box") + "/tags";

        assertThat(client.post(tags, "{\"tag_name\":\"Alpha\"}").status()).isEqualTo(201);
        assertThat(client.post(tags, "{\"tag_names\":[\"beta\",\"alpha\"]}").json())
                .hasSize(2);
        assertThat(client.post(tags, "{\"tag_name\":\"x\"}").status()).isEqualTo(422);
        assertThat(client.get(tags).body()).isEqualTo("[{\"name\":\"alpha\"},{\"name\":\"beta\"}]");
        assertThat(client.get("/applications?tag=beta").json()).hasSize(1);
    }

    @Test
    void the_resources_of_the_team_are_those_of_its_server() {
        coolify.created("box");

        assertThat(client.get("/resources").body())
                .isEqualTo(client.get("/servers/" + coolify.simulator.serverUuid() + "/resources")
                        .body())
                .contains("box");
    }

    @Test
    void logs_come_with_timestamps_where_they_are_asked_for_and_bad_numbers_mean_a_hundred() {
        String logs = "/applications/" + coolify.running("box") + "/logs";

        assertThat(client.get(logs + "?show_timestamps=true&lines=1").text("logs"))
                .matches("2026-09-01T10:\\S+Z \\[.*\n");
        assertThat(client.get(logs + "?lines=0").text("logs").lines()).hasSize(3);
        assertThat(client.get(logs + "?lines=many").text("logs").lines()).hasSize(3);
    }

    @Test
    void a_volume_is_carried_over_to_the_application_that_takes_the_place_of_another() {
        String old = coolify.repaired("box");
        coolify.addVolume(old, "home");
        coolify.deploy(old);
        coolify.pass(100);
        String replacement = coolify.created("box-2");
        String storage = coolify.addVolume(replacement, "home").text("uuid");
        client.patch("/applications/" + replacement + "/storages", """
                {"type":"persistent","uuid":"%s","name":"%s-home"}""".formatted(storage, old));
        client.delete("/applications/" + old + "?delete_volumes=false&docker_cleanup=false"
                + "&delete_configurations=true&delete_connected_networks=true");
        coolify.pass(10);

        assertThat(client.get("/applications/" + old).status()).isEqualTo(404);
        coolify.repair(replacement, "box");
        coolify.deploy(replacement);
        coolify.pass(100);

        assertThat(coolify.simulator.volumes()).containsExactly(old + "-home");
        assertThat(client.browse("box.localhost", "/").body()).contains(old + "-home");
    }
}
