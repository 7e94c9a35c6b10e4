package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cancelling a deployment: contract 7.8. */
class CancelTest extends WithSimulation {

    @Test
    void a_cancelled_deployment_ends_at_once_and_the_next_one_begins() {
        coolify.deploy(coolify.created("one"));
        String cancelled = coolify.deploy(coolify.created("two"));
        String waiting = coolify.deploy(coolify.created("three"));

        Reply answer = client.post("/deployments/" + cancelled + "/cancel");

        assertThat(answer.body())
                .isEqualTo(("{\"message\":\"Deployment cancelled successfully.\",\"deployment_uuid\":\"%s\","
                                + "\"status\":\"cancelled-by-user\"}")
                        .formatted(cancelled));
        assertThat(coolify.statusOfDeployment(waiting)).isEqualTo("in_progress");
        coolify.pass(200);
        assertThat(coolify.statusOfDeployment(cancelled)).isEqualTo("cancelled-by-user");
        assertThat(client.post("/deployments/" + cancelled + "/cancel").message())
                .isEqualTo("Deployment cannot be cancelled. Current status: cancelled-by-user");
        assertThat(client.post("/deployments/x/cancel").status()).isEqualTo(404);
    }

    @Test
    void a_container_that_the_cancelled_job_had_started_survives_and_gets_healthy() {
        String uuid = coolify.repaired("box");
        String deployment = coolify.deploy(uuid);
        coolify.pass(70);

        client.post("/deployments/" + deployment + "/cancel");
        coolify.pass(10);

        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("cancelled-by-user");
        assertThat(coolify.statusOf(uuid)).isEqualTo("running:healthy");
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(200);
    }

    @Test
    void a_deployment_that_is_cancelled_while_it_builds_leaves_nothing_running() {
        String uuid = coolify.repaired("box");
        String deployment = coolify.deploy(uuid);
        coolify.pass(30);

        client.post("/deployments/" + deployment + "/cancel");
        coolify.pass(100);

        assertThat(coolify.statusOf(uuid)).isEqualTo("exited:unhealthy");
        assertThat(client.browse("box.localhost", "/").status()).isEqualTo(404);
    }

    @Test
    void one_that_waits_can_be_cancelled_too() {
        String uuid = coolify.repaired("box");
        coolify.deploy(uuid);
        String waiting = coolify.forceDeploy(uuid);

        client.post("/deployments/" + waiting + "/cancel");
        coolify.pass(200);

        assertThat(coolify.statusOfDeployment(waiting)).isEqualTo("cancelled-by-user");
    }
}
