package dev.vpsclaude.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.simulator.http.Json;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /applications/dockerfile}: contract section 3. */
class CreateApplicationTest extends WithSimulation {

    @Test
    void an_application_is_created_with_its_domain() {
        Reply created = coolify.create(",\"domains\":\"https://Box.Example.org/Path\"");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("uuid")).matches("[a-z0-9]{24}");
        assertThat(created.text("domains")).isEqualTo("https://box.example.org/Path");
    }

    @Test
    void without_a_domain_there_is_none_unless_one_shall_be_made() {
        Reply without = coolify.create("");
        Reply generated = client.post(
                "/applications/dockerfile",
                coolify.creation("box", "FROM x", "").replace("\"autogenerate_domain\":false,", ""));

        assertThat(without.json().path("domains").isNull()).isTrue();
        assertThat(generated.text("domains")).isEqualTo("http://" + generated.text("uuid") + ".localhost");
    }

    @Test
    void the_defaults_are_those_of_coolify() {
        Reply read = client.get("/applications/" + coolify.create("").text("uuid"));

        assertThat(read.text("status")).isEqualTo("exited:unhealthy");
        assertThat(read.json().path("health_check_enabled").booleanValue()).isFalse();
        assertThat(read.text("limits_memory")).isEqualTo("0");
        assertThat(read.json().path("max_restart_count").intValue()).isEqualTo(10);
        assertThat(read.json().at("/settings/inject_build_args_to_dockerfile").booleanValue())
                .isTrue();
    }

    @Test
    void creating_twice_makes_two_applications_of_one_name() {
        assertThat(coolify.create("").text("uuid"))
                .isNotEqualTo(coolify.create("").text("uuid"));
        assertThat(client.get("/applications").json()).hasSize(2);
    }

    @Test
    void the_dockerfile_must_be_canonical_base64_of_utf_8() {
        String mime = Base64.getMimeEncoder()
                .encodeToString("FROM debian\n".repeat(20).getBytes(UTF_8));
        for (String odd :
                new String[] {"FROM debian", "RlJPTSB4", "RlJPTSB4IA", mime.replace("\r\n", "\\r\\n"), "_-_-", "/w=="
                }) {
            Reply reply = client.post(
                    "/applications/dockerfile",
                    coolify.creation("box", "marker", "").replace(Simulation.base64("marker"), odd));

            assertThat(reply.status()).as(odd).isEqualTo(odd.equals("RlJPTSB4") ? 201 : 422);
        }
    }

    @Test
    void places_that_do_not_exist_are_refused_one_by_one() {
        assertThat(createdWith("project_uuid", "x").message()).isEqualTo("Project not found.");
        assertThat(createdWith("environment_name", "staging").message()).isEqualTo("Environment not found.");
        assertThat(createdWith("server_uuid", "x").message()).isEqualTo("Server not found.");
        assertThat(createdWith("destination_uuid", "x").status()).isEqualTo(422);
    }

    @Test
    void what_is_required_is_asked_for() {
        Reply refused = client.post("/applications/dockerfile", "{\"name\":\"x\"}");

        assertThat(refused.json().at("/errors/project_uuid/0").asString()).isEqualTo("This field is required.");
        assertThat(refused.json().at("/errors/server_uuid/0").asString()).isEqualTo("This field is required.");
        assertThat(createdWith("dockerfile", "")
                        .json()
                        .at("/errors/dockerfile/0")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void values_are_checked_as_far_as_coolify_checks_them() {
        assertThat(createdWith("health_check_path", "/healthz?x=1").status()).isEqualTo(422);
        assertThat(createdWith("health_check_port", "70000").status()).isEqualTo(422);
        assertThat(createdWith("redirect", "sometimes").status()).isEqualTo(422);
        assertThat(createdWith("ports_exposes", "80;81").status()).isEqualTo(422);
        assertThat(createdWith("limits_memory", "lots").status()).isEqualTo(201);
        assertThat(createdWith("health_check_port", "8080").status()).isEqualTo(201);
    }

    @Test
    void an_instant_deployment_starts_at_once_and_the_text_false_is_true() {
        String uuid = createdWith("instant_deploy", "false").text("uuid");

        assertThat(client.get("/deployments/applications/" + uuid)
                        .json()
                        .path("count")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void tags_are_lower_case_and_can_be_searched_for() {
        String uuid = coolify.create(",\"tags\":[\"Ours\"]").text("uuid");
        coolify.create("");

        assertThat(client.get("/applications?tag=ours").json()).hasSize(1);
        assertThat(client.get("/applications/" + uuid + "/tags")
                        .json()
                        .at("/0/name")
                        .asString())
                .isEqualTo("ours");
        assertThat(coolify.create(",\"tags\":[\"x\"]").status()).isEqualTo(422);
    }

    private Reply createdWith(String key, String value) {
        ObjectNode body = (ObjectNode) Json.read(coolify.creation("box", "FROM debian", ""));
        return client.post("/applications/dockerfile", body.put(key, value).toString());
    }
}
