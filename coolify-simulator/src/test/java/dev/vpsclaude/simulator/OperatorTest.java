package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.simulator.engine.Operator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What happens past the API, and when a client can see it (contract section 15). */
class OperatorTest extends WithSimulation {

    private final Operator operator = coolify.simulator.operator();
    private final Client control = new Client(coolify.simulator.controlUri(), coolify.simulator.controlToken());

    @Test
    void a_removed_container_is_gone_at_once_and_its_status_follows_later() {
        String uuid = coolify.running("box");

        operator.removeContainers(uuid);

        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(404);
        assertThat(coolify.statusOf(uuid)).isEqualTo("running:healthy");
        coolify.pass(31);
        assertThat(coolify.statusOf(uuid)).isEqualTo("exited:unhealthy");
    }

    @Test
    void a_stopped_container_is_started_again_by_nobody_but_the_operator() {
        String uuid = coolify.running("box");

        operator.stopContainers(uuid);
        coolify.pass(31);
        assertThat(coolify.statusOf(uuid)).isEqualTo("exited:unhealthy");
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(503);
        assertThat(client.get("/applications/" + uuid + "/logs").message()).isEqualTo("Application is not running.");

        operator.startContainers(uuid);
        coolify.pass(31);
        assertThat(coolify.statusOf(uuid)).isEqualTo("running:healthy");
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(200);
    }

    @Test
    void a_renamed_container_still_belongs_to_its_application() {
        String uuid = coolify.running("box");

        operator.renameContainer(uuid, "something-else");
        coolify.pass(31);

        assertThat(coolify.statusOf(uuid)).isEqualTo("running:healthy");
        assertThat(client.browse("box.localhost", "/").body()).contains("something-else");
    }

    @Test
    void a_container_that_crashes_too_often_is_removed_by_coolify_itself() {
        String uuid = coolify.running("box");

        operator.crash(uuid);
        coolify.pass(31);
        assertThat(coolify.statusOf(uuid)).isEqualTo("degraded:unhealthy");
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(503);

        coolify.pass(100);
        assertThat(coolify.statusOf(uuid)).isEqualTo("exited:unhealthy");
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(404);
    }

    @Test
    void an_application_is_renamed_and_deleted_in_coolifys_pages() {
        String uuid = coolify.running("box");

        operator.renameApplication(uuid, "mine now");
        assertThat(client.get("/applications/" + uuid).text("name")).isEqualTo("mine now");

        operator.deleteApplication(uuid, false);
        coolify.pass(10);
        assertThat(client.get("/applications/" + uuid).status()).isEqualTo(404);
    }

    @Test
    void a_stolen_domain_is_routed_after_the_next_deployment() {
        String robbed = coolify.running("box");
        String thief = coolify.repaired("other");

        operator.changeDomains(thief, List.of("http://box.localhost"));

        assertThat(client.get("/applications/" + thief).text("fqdn")).isEqualTo("http://box.localhost");
        assertThat(client.patch("/applications/" + robbed, "{\"domains\":\"http://box.localhost\"}")
                        .status())
                .isEqualTo(409);
        coolify.deploy(thief);
        coolify.pass(100);
        assertThat(client.browse("box.localhost", "/").body()).contains(thief);
    }

    @Test
    void a_changed_port_leaves_the_proxy_on_the_old_one() {
        String uuid = coolify.running("box");

        operator.changePort(uuid, 9000);
        coolify.deploy(uuid);
        coolify.pass(200);

        assertThat(client.get("/applications/" + uuid).text("ports_exposes")).isEqualTo("9000");
        assertThat(coolify.logOf(client.get("/deployments/applications/" + uuid)
                        .json()
                        .at("/deployments/0/deployment_uuid")
                        .asString()))
                .contains("not healthy");
    }

    @Test
    void the_nightly_clean_up_destroys_the_volumes_of_a_stopped_box_where_the_switch_is_on() {
        String uuid = coolify.repaired("box");
        coolify.addVolume(uuid, "home");
        coolify.deploy(uuid);
        coolify.pass(100);
        operator.set(now -> now.withUnusedVolumesDeleted(true));

        assertThat(operator.cleanUp()).isEmpty();
        client.post("/applications/" + uuid + "/stop?docker_cleanup=false");
        coolify.pass(10);
        assertThat(coolify.simulator.volumes()).hasSize(1);
        coolify.pass(24 * 60 * 60);

        assertThat(coolify.simulator.volumes()).isEmpty();
    }

    @Test
    void without_the_switch_no_clean_up_touches_a_volume() {
        String uuid = coolify.repaired("box");
        coolify.addVolume(uuid, "home");
        coolify.deploy(uuid);
        coolify.pass(100);
        operator.removeContainers(uuid);

        assertThat(operator.cleanUp()).isEmpty();
        coolify.pass(24 * 60 * 60);

        assertThat(coolify.simulator.volumes()).hasSize(1);
    }

    @Test
    void a_restart_of_coolify_fails_all_that_waits_or_runs_and_starts_none_of_it() {
        String one = coolify.deploy(coolify.repaired("one"));
        String two = coolify.deploy(coolify.repaired("two"));
        String waiting = coolify.deploy(coolify.repaired("three"));

        operator.restartCoolify();
        coolify.pass(200);

        assertThat(List.of(one, two, waiting))
                .allSatisfy(deployment ->
                        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("failed"));
    }

    @Test
    void an_application_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> operator.crash("nobody"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void the_acts_can_be_had_over_http() {
        String uuid = coolify.running("box");

        assertThat(control.post("/applications/" + uuid + "/rename", "{\"name\":\"by http\"}")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/applications/" + uuid).text("name")).isEqualTo("by http");
        assertThat(control.post("/applications/" + uuid + "/change-port", "{\"port\":9000}")
                        .status())
                .isEqualTo(200);
        assertThat(control.post("/applications/" + uuid + "/change-domains", "{\"domains\":\"http://x.localhost\"}")
                        .status())
                .isEqualTo(200);
        for (String act :
                List.of("crash", "stop-containers", "start-containers", "remove-containers", "stop", "delete")) {
            assertThat(control.post("/applications/" + uuid + "/" + act).status())
                    .isEqualTo(200);
        }
        assertThat(control.post("/applications/" + uuid + "/explode").status()).isEqualTo(404);
        assertThat(control.post("/applications/nobody/crash").message()).contains("nobody");
        assertThat(control.post("/applications/" + uuid + "/crash", "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(422);
        assertThat(control.post("/installation/restart").status()).isEqualTo(200);
        assertThat(control.post("/installation/clean-up").json().path("removed_volumes"))
                .isEmpty();
    }
}
