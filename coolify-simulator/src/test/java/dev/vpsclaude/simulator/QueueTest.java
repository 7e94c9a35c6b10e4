package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Queue rules and the phantom uuid: contract 7.1 to 7.4. */
class QueueTest extends WithSimulation {

    @Test
    void a_deployment_begins_at_once_when_there_is_room() {
        String uuid = coolify.created("box");

        Reply answered = client.post("/deploy", "{\"uuid\":\"%s\"}".formatted(uuid));

        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.json().at("/deployments/0/message").asString())
                .isEqualTo("Application box deployment queued.");
        assertThat(answered.json().at("/deployments/0/resource_uuid").asString())
                .isEqualTo(uuid);
        assertThat(coolify.statusOfDeployment(
                        answered.json().at("/deployments/0/deployment_uuid").asString()))
                .isEqualTo("in_progress");
    }

    @Test
    void a_second_request_is_answered_with_a_deployment_that_never_exists() {
        String uuid = coolify.created("box");
        String real = coolify.deploy(uuid);

        Reply again = client.post("/deploy?uuid=" + uuid);

        String phantom = again.json().at("/deployments/0/deployment_uuid").asString();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/deployments/0/message").asString())
                .isEqualTo("Deployment already queued for this commit.");
        assertThat(phantom).isNotEqualTo(real).matches("[a-z0-9]{24}");
        coolify.pass(1000);
        assertThat(client.get("/deployments/" + phantom).message()).isEqualTo("Deployment not found.");
    }

    @Test
    void two_build_at_a_time_and_the_third_waits_for_a_place() {
        List<String> deployments = IntStream.range(0, 3)
                .mapToObj(number -> coolify.deploy(coolify.repaired("box" + number)))
                .toList();
        assertThat(deployments)
                .extracting(coolify::statusOfDeployment)
                .containsExactly("in_progress", "in_progress", "queued");

        coolify.pass(90);

        assertThat(deployments)
                .extracting(coolify::statusOfDeployment)
                .containsExactly("finished", "finished", "in_progress");
    }

    @Test
    void deployments_of_one_application_never_overlap() {
        String uuid = coolify.repaired("box");
        String first = coolify.deploy(uuid);
        String forced = coolify.forceDeploy(uuid);

        assertThat(coolify.statusOfDeployment(forced)).isEqualTo("queued");
        coolify.pass(90);
        assertThat(coolify.statusOfDeployment(first)).isEqualTo("finished");
        assertThat(coolify.statusOfDeployment(forced)).isEqualTo("in_progress");
    }

    @Test
    void a_full_queue_is_a_429_that_is_not_the_throttle() {
        String uuid = coolify.created("box");
        fillQueue(uuid);

        Reply refused = client.post("/deploy?force=true&uuid=" + uuid);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.message())
                .isEqualTo("Deployment queue is full. Please wait for existing deployments to complete.");
        assertThat(refused.header("retry-after")).isEqualTo("60");
    }

    @Test
    void a_start_or_restart_into_a_full_queue_answers_with_a_phantom() {
        String uuid = coolify.created("box");
        fillQueue(uuid);
        String other = coolify.created("other");

        for (String action : List.of("start", "restart")) {
            Reply answered = client.post("/applications/" + other + "/" + action);

            assertThat(answered.status()).isEqualTo(200);
            assertThat(client.get("/deployments/" + answered.text("deployment_uuid"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_start_is_a_deployment_and_a_second_one_names_none() {
        String uuid = coolify.created("box");

        Reply started = client.post("/applications/" + uuid + "/start");
        Reply again = client.post("/applications/" + uuid + "/start");
        Reply restarted = client.post("/applications/" + uuid + "/restart");

        assertThat(started.message()).isEqualTo("Deployment request queued.");
        assertThat(coolify.statusOfDeployment(started.text("deployment_uuid"))).isEqualTo("in_progress");
        assertThat(again.body()).isEqualTo("{\"message\":\"Deployment already queued for this commit.\"}");
        assertThat(restarted.body()).isEqualTo(again.body());
    }

    @Test
    void an_instant_start_asks_no_questions() {
        String uuid = coolify.created("box");
        fillQueue(uuid);

        Reply started = client.post("/applications/" + uuid + "/start?instant_deploy=true");

        assertThat(coolify.statusOfDeployment(started.text("deployment_uuid"))).isEqualTo("queued");
    }

    @Test
    void what_shall_be_deployed_must_be_said_once() {
        assertThat(client.post("/deploy", "{}").message()).isEqualTo("You must provide uuid or tag.");
        assertThat(client.post("/deploy?uuid=x&tag=y").message()).isEqualTo("You can only use uuid or tag, not both.");
        assertThat(client.post("/deploy?uuid=,").message()).isEqualTo("No UUIDs provided.");
        assertThat(client.post("/deploy?uuid=x").message()).isEqualTo("No resources found.");
        assertThat(client.post("/deploy?tag=x").message()).isEqualTo("No resources found with this tag.");
        String uuid = coolify.created("box");
        assertThat(client.post("/deploy?uuid=x," + uuid).json().path("deployments"))
                .hasSize(1);
    }

    @Test
    void a_tag_deploys_all_that_carry_it() {
        coolify.create(",\"tags\":[\"ours\"]");
        coolify.create(",\"tags\":[\"ours\"]");

        Reply answered = client.post("/deploy?tag=Ours");

        assertThat(answered.json().path("message")).hasSize(2);
        assertThat(answered.json().path("details")).hasSize(2);
    }

    @Test
    void the_list_of_all_has_only_those_that_wait_or_run() {
        String uuid = coolify.repaired("box");
        String deployment = coolify.deploy(uuid);
        assertThat(client.get("/deployments").json().at("/0/deployment_uuid").asString())
                .isEqualTo(deployment);

        coolify.pass(100);

        assertThat(client.get("/deployments").json()).isEmpty();
    }

    @Test
    void the_list_of_all_is_an_object_once_sorting_has_moved_something() {
        for (int i = 0; i < 3; i++) {
            coolify.deploy(coolify.repaired("box" + i));
        }
        assertThat(client.get("/deployments").json().isArray()).isTrue();

        coolify.pass(30);

        JsonNode list = client.get("/deployments").json();
        assertThat(list.propertyNames())
                .as("the one that waits was changed before the two that run")
                .containsExactly("1", "2", "0");
        assertThat(list.valueStream().map(row -> row.path("id").asLong())).isSorted();
        assertThat(list.at("/0/status").asString()).isEqualTo("queued");
    }

    @Test
    void the_list_of_one_application_is_counted_paged_and_newest_first() {
        String uuid = coolify.repaired("box");
        String first = coolify.deploy(uuid);
        String second = coolify.forceDeploy(uuid);
        String list = "/deployments/applications/" + uuid;

        assertThat(client.get(list).json().path("count").intValue()).isEqualTo(2);
        assertThat(client.get(list).json().at("/deployments/0/deployment_uuid").asString())
                .isEqualTo(second);
        assertThat(client.get(list + "?skip=1&take=1")
                        .json()
                        .at("/deployments/0/deployment_uuid")
                        .asString())
                .isEqualTo(first);
        assertThat(client.get(list + "?take=all").status()).isEqualTo(422);
    }

    private void fillQueue(String application) {
        for (int i = 0; i < 26; i++) {
            coolify.forceDeploy(application);
        }
        assertThat(client.get("/deployments").json()).hasSize(26);
    }
}
