package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code PATCH /applications/{uuid}}: contract 8.4. */
class UpdateApplicationTest extends WithSimulation {

    @Test
    void the_dockerfile_cannot_be_changed() {
        String uuid = coolify.created("box");

        Reply refused = client.patch("/applications/" + uuid, "{\"dockerfile\":\"RlJPTSB4\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/dockerfile/0").asString()).isEqualTo("This field is not allowed.");
        assertThat(coolify.omniscient.get("/applications/" + uuid).text("dockerfile"))
                .isEqualTo(Simulation.GOOD_DOCKERFILE);
    }

    @Test
    void what_is_changed_is_read_back() {
        String uuid = coolify.created("box");

        Reply changed = client.patch(
                "/applications/" + uuid,
                "{\"name\":\"other\",\"limits_memory\":\"2g\",\"inject_build_args_to_dockerfile\":false}");

        assertThat(changed.body()).isEqualTo("{\"uuid\":\"" + uuid + "\"}");
        Reply read = client.get("/applications/" + uuid);
        assertThat(read.text("name")).isEqualTo("other");
        assertThat(read.text("limits_memory")).isEqualTo("2g");
        assertThat(read.json().at("/settings/inject_build_args_to_dockerfile").booleanValue())
                .isFalse();
    }

    @Test
    void a_refused_change_changes_nothing() {
        String uuid = coolify.created("box");

        client.patch("/applications/" + uuid, "{\"name\":\"other\",\"moon\":1}");

        assertThat(client.get("/applications/" + uuid).text("name")).isEqualTo("box");
    }

    @Test
    void ports_that_are_no_numbers_are_refused_with_a_text() {
        String uuid = coolify.created("box");

        assertThat(client.patch("/applications/" + uuid, "{\"ports_exposes\":\"http\"}")
                        .json()
                        .at("/errors/ports_exposes")
                        .isString())
                .isTrue();
    }

    @Test
    void an_unknown_application_is_not_found_without_a_dot() {
        assertThat(client.patch("/applications/x", "{\"name\":\"y\"}").message())
                .isEqualTo("Application not found");
    }

    @Test
    void an_instant_deployment_that_is_skipped_says_so_without_a_uuid() {
        String uuid = coolify.created("box");
        coolify.deploy(uuid);

        Reply skipped = client.patch("/applications/" + uuid, "{\"instant_deploy\":true}");

        assertThat(skipped.body()).isEqualTo("{\"message\":\"Deployment already queued for this commit.\"}");
    }
}
