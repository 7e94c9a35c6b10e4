package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a client looks at when it starts: contract section 10. */
class PlacesTest extends WithSimulation {

    @Test
    void the_project_has_its_environment_and_the_environment_its_applications() {
        String uuid = coolify.created("box");
        String project = "/projects/" + coolify.simulator.projectUuid();

        assertThat(client.get("/projects").json().at("/0/uuid").asString()).isEqualTo(coolify.simulator.projectUuid());
        assertThat(client.get(project).json().at("/environments/0/name").asString())
                .isEqualTo(coolify.simulator.environmentName());
        assertThat(client.get(project + "/production")
                        .json()
                        .at("/applications/0/uuid")
                        .asString())
                .isEqualTo(uuid);
        assertThat(client.get(project + "/staging").message()).isEqualTo("Environment not found.");
        assertThat(client.get("/projects/x").message()).isEqualTo("Project not found.");
    }

    @Test
    void the_server_tells_its_settings() {
        Reply server = client.get("/servers/" + coolify.simulator.serverUuid());

        assertThat(server.json().at("/settings/is_reachable").booleanValue()).isTrue();
        assertThat(server.json().at("/settings/is_usable").booleanValue()).isTrue();
        assertThat(server.json().at("/settings/is_build_server").booleanValue()).isFalse();
        assertThat(server.json().at("/settings/delete_unused_volumes").booleanValue())
                .isFalse();
        assertThat(server.json().at("/settings/concurrent_builds").intValue()).isEqualTo(2);
        assertThat(server.json().at("/settings/deployment_queue_limit").intValue())
                .isEqualTo(25);
        assertThat(client.get("/servers").json()).hasSize(1);
        assertThat(client.get("/servers/x").message()).isEqualTo("Server not found.");
    }

    @Test
    void one_call_tells_the_status_of_every_application() {
        String uuid = coolify.created("box");

        Reply resources = client.get("/servers/" + coolify.simulator.serverUuid() + "/resources");

        assertThat(resources.json().at("/0/uuid").asString()).isEqualTo(uuid);
        assertThat(resources.json().at("/0/type").asString()).isEqualTo("application");
        assertThat(resources.json().at("/0/status").asString()).isEqualTo("exited:unhealthy");
    }

    @Test
    void the_domains_of_a_server_are_hosts() {
        coolify.created("box");

        assertThat(client.get("/servers/" + coolify.simulator.serverUuid() + "/domains")
                        .body())
                .isEqualTo("[{\"ip\":\"127.0.0.1\",\"domains\":[\"box.localhost\"]}]");
    }

    @Test
    void there_is_one_destination_and_one_team() {
        assertThat(client.get("/servers/" + coolify.simulator.serverUuid() + "/destinations")
                        .json())
                .hasSize(1);
        assertThat(client.get("/teams/current").text("name")).isEqualTo("Root Team");
    }
}
