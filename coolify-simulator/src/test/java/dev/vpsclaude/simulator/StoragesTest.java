package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Storages and volumes: contract section 6. */
class StoragesTest extends WithSimulation {

    private final String application = coolify.repaired("box");
    private final String storages = "/applications/" + application + "/storages";

    @Test
    void the_name_of_a_new_storage_gets_the_application_in_front() {
        Reply created = coolify.addVolume(application, "home");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("name")).isEqualTo(application + "-home");
        assertThat(coolify.storages(application).at("/0/mount_path").asString()).isEqualTo("/home/home");
    }

    @Test
    void a_changed_name_is_stored_as_it_was_sent() {
        String storage = coolify.addVolume(application, "home").text("uuid");

        Reply changed = client.patch(
                storages, "{\"uuid\":\"%s\",\"type\":\"persistent\",\"name\":\"old-volume\"}".formatted(storage));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("name")).isEqualTo("old-volume");
        assertThat(changed.text("mount_path")).isEqualTo("/home/home");
    }

    @Test
    void two_applications_may_name_one_volume() {
        coolify.addVolume(application, "home");
        coolify.deploy(application);
        coolify.pass(100);
        String heir = coolify.repaired("heir");
        String storage = coolify.addVolume(heir, "home").text("uuid");

        client.patch(
                "/applications/" + heir + "/storages",
                "{\"uuid\":\"%s\",\"type\":\"persistent\",\"name\":\"%s-home\"}".formatted(storage, application));
        coolify.deploy(heir);
        coolify.pass(100);

        assertThat(coolify.statusOf(heir)).isEqualTo("running:healthy");
        assertThat(coolify.simulator.volumes()).containsExactly(application + "-home");
    }

    @Test
    void the_same_name_twice_breaks_the_server() {
        coolify.addVolume(application, "home");

        assertThat(coolify.addVolume(application, "home").status()).isEqualTo(500);
        assertThat(coolify.storages(application)).hasSize(1);
    }

    @Test
    void a_volume_is_made_by_the_first_deployment_and_not_by_the_record() {
        coolify.addVolume(application, "home");
        assertThat(coolify.simulator.volumes()).isEmpty();

        coolify.deploy(application);
        coolify.pass(100);

        assertThat(coolify.simulator.volumes()).containsExactly(application + "-home");
    }

    @Test
    void deleting_a_storage_leaves_the_volume() {
        String storage = coolify.addVolume(application, "home").text("uuid");
        coolify.deploy(application);
        coolify.pass(100);

        assertThat(client.delete(storages + "/" + storage).message()).isEqualTo("Storage deleted.");

        assertThat(coolify.storages(application)).isEmpty();
        assertThat(coolify.simulator.volumes()).containsExactly(application + "-home");
        assertThat(client.delete(storages + "/" + storage).message()).isEqualTo("Storage not found.");
    }

    @Test
    void a_file_is_another_kind_and_its_content_is_hidden() {
        Reply created = client.post(storages, "{\"type\":\"file\",\"mount_path\":\"/x/y.json\",\"content\":\"{}\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("fs_path")).isEqualTo("/data/coolify/applications/" + application + "/x/y.json");
        assertThat(created.json().has("content")).isFalse();
        assertThat(coolify.omniscient
                        .get(storages)
                        .json()
                        .at("/file_storages/0/content")
                        .asString())
                .isEqualTo("{}");
    }

    @Test
    void bodies_are_checked() {
        assertThat(client.post(storages, "{\"type\":\"persistent\",\"mount_path\":\"/x\"}")
                        .body())
                .contains("{\"name\":\"The name field is required for persistent storages.\"}");
        assertThat(client.post(storages, "{\"type\":\"file\",\"mount_path\":\"/x\",\"name\":\"n\"}")
                        .body())
                .contains("Field 'name' is not valid for type 'file'.");
        assertThat(client.post(storages, "{\"type\":\"persistent\",\"mount_path\":\"/x\",\"name\":\"../n\"}")
                        .status())
                .isEqualTo(422);
        assertThat(client.patch(storages, "{\"type\":\"persistent\",\"name\":\"n\"}")
                        .body())
                .contains("Either uuid or id is required.");
    }

    @Test
    void a_uuid_in_the_body_of_a_new_storage_wins_over_the_route() {
        Reply lost = client.post(
                storages, "{\"uuid\":\"elsewhere\",\"type\":\"persistent\",\"mount_path\":\"/x\",\"name\":\"n\"}");

        assertThat(lost.message()).isEqualTo("Application not found");
    }
}
