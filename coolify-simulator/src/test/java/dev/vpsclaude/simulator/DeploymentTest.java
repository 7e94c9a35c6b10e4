package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.simulator.http.Json;
import org.junit.jupiter.api.Test;

/** How a deployment goes, and how it goes wrong: contract section 4, 7.6 and 8.2. */
class DeploymentTest extends WithSimulation {

    @Test
    void a_first_build_takes_about_a_minute_and_the_next_a_quarter_of_it() {
        String uuid = coolify.repaired("box");
        String cold = coolify.deploy(uuid);
        coolify.pass(60);
        assertThat(coolify.statusOfDeployment(cold)).isEqualTo("in_progress");
        coolify.pass(30);
        assertThat(coolify.statusOfDeployment(cold)).isEqualTo("finished");

        String warm = coolify.deploy(uuid);
        coolify.pass(30);

        assertThat(coolify.statusOfDeployment(warm)).isEqualTo("finished");
    }

    @Test
    void a_forced_build_does_not_use_the_cache() {
        String uuid = coolify.running("box");

        String forced = coolify.forceDeploy(uuid);
        coolify.pass(60);

        assertThat(coolify.statusOfDeployment(forced)).isEqualTo("in_progress");
    }

    @Test
    void the_status_of_the_application_comes_after_the_end_of_the_deployment() {
        String uuid = coolify.repaired("box");
        String deployment = coolify.deploy(uuid);
        assertThat(coolify.statusOf(uuid)).isEqualTo("exited:unhealthy");
        coolify.pass(79);

        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("finished");
        assertThat(coolify.statusOf(uuid)).isEqualTo("running:unhealthy");
        assertThat(client.get("/deployments/" + deployment)
                        .json()
                        .path("finished_at")
                        .isNull())
                .isTrue();
        coolify.pass(3);
        assertThat(coolify.statusOf(uuid)).isEqualTo("running:healthy");
        assertThat(client.get("/deployments/" + deployment).text("finished_at")).isNotEmpty();
    }

    @Test
    void a_deployment_names_its_application_by_number_and_keeps_its_log_to_itself() {
        String uuid = coolify.repaired("box");
        String deployment = coolify.deploy(uuid);

        Reply read = client.get("/deployments/" + deployment);

        assertThat(read.json().path("application_id").isString()).isTrue();
        assertThat(read.text("application_id")).isNotEqualTo(uuid);
        assertThat(read.text("deployment_url")).startsWith("/project/");
        assertThat(read.json().has("logs")).isFalse();
        assertThat(Json.read(coolify.logOf(deployment)).at("/0/order").intValue())
                .isEqualTo(1);
    }

    @Test
    void without_a_health_check_a_started_container_is_a_finished_deployment() {
        String uuid = coolify.create(",\"domains\":\"http://box.localhost\"").text("uuid");
        String deployment = coolify.deploy(uuid);
        coolify.pass(75);

        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("finished");
        assertThat(coolify.statusOf(uuid)).isEqualTo("running:unknown");
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(200);
    }

    @Test
    void a_dockerfile_that_is_too_long_for_one_argument_fails_at_once() {
        String tooLong = "FROM debian\n" + "# padding\n".repeat(9_800);
        String uuid = coolify.repaired("box", tooLong);

        String deployment = coolify.deploy(uuid);
        coolify.pass(5);

        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("failed");
        assertThat(coolify.logOf(deployment)).contains("Argument list too long");
    }

    @Test
    void a_dockerfile_just_below_the_limit_is_built() {
        String uuid = coolify.repaired("box", "FROM debian\n" + "# padding\n".repeat(9_700));

        String deployment = coolify.deploy(uuid);
        coolify.pass(100);

        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("finished");
    }

    @Test
    void there_is_no_build_context() {
        assertFails("FROM debian\nCOPY skills/ /skills\n", "\\\"/skills/\\\": not found");
        assertFails("FROM debian\nADD a.txt /a\n", "\\\"/a.txt\\\": not found");
    }

    @Test
    void a_dockerfile_needs_a_base() {
        assertFails("RUN true\n", "no build stage in current context");
    }

    @Test
    void a_failing_command_fails_the_build() {
        assertFails("FROM debian\nRUN exit 1\n", "did not complete successfully: exit code: 1");
        assertFails("FROM debian\nRUN false\n", "did not complete successfully");
    }

    @Test
    void a_health_check_that_asks_the_wrong_thing_fails_the_deployment() {
        String uuid = coolify.repaired("box");
        client.patch("/applications/" + uuid, "{\"health_check_path\":\"/ready\"}");
        String deployment = coolify.deploy(uuid);
        coolify.pass(100);
        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("in_progress");
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(503);
        assertThat(coolify.statusOf(uuid)).isEqualTo("exited:unhealthy");

        coolify.pass(40);

        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("failed");
        assertThat(coolify.statusOf(uuid)).isEqualTo("exited:unhealthy");
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(404);
    }

    @Test
    void a_failed_redeployment_leaves_the_old_container_serving() {
        String uuid = coolify.running("box");
        client.patch("/applications/" + uuid, "{\"health_check_path\":\"/ready\"}");

        String deployment = coolify.deploy(uuid);
        coolify.pass(40);
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(200);
        coolify.pass(100);

        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("failed");
        assertThat(coolify.statusOf(uuid)).isEqualTo("running:healthy");
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(200);
    }

    @Test
    void the_health_check_of_the_dockerfile_counts_while_the_application_has_none() {
        String check =
                "HEALTHCHECK --interval=2s --retries=4 --start-period=1s CMD curl -f http://localhost:%d/healthz\n";
        String good = deployedWithoutCheck("FROM debian\n" + check.formatted(80));
        String bad = deployedWithoutCheck("FROM debian\n" + check.formatted(8080));

        assertThat(coolify.statusOf(good)).isEqualTo("running:healthy");
        assertThat(coolify.statusOf(bad)).isEqualTo("exited:unhealthy");
    }

    private String deployedWithoutCheck(String dockerfile) {
        String uuid = client.post("/applications/dockerfile", coolify.creation("box", dockerfile, ""))
                .text("uuid");
        coolify.deploy(uuid);
        coolify.pass(100);
        return uuid;
    }

    private void assertFails(String dockerfile, String reason) {
        String uuid = client.post("/applications/dockerfile", coolify.creation("box", dockerfile, ""))
                .text("uuid");
        String deployment = coolify.deploy(uuid);
        coolify.pass(60);

        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("failed");
        assertThat(Json.read(coolify.logOf(deployment)).toString()).contains(reason);
        assertThat(coolify.statusOf(uuid)).isEqualTo("exited:unhealthy");
    }
}
