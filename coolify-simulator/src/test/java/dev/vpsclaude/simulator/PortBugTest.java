package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The port that is sent on create is ignored, and the labels keep their own: contract 3.6. */
class PortBugTest extends WithSimulation {

    @Test
    void the_port_that_is_sent_on_create_becomes_80() {
        String uuid = coolify.create(",\"ports_exposes\":\"8080\"").text("uuid");

        assertThat(client.get("/applications/" + uuid).text("ports_exposes")).isEqualTo("80");
    }

    @Test
    void a_port_that_is_changed_alone_leaves_the_proxy_on_80() {
        String uuid = coolify.created("box");
        client.patch("/applications/" + uuid, "{\"ports_exposes\":\"8080\"}");
        coolify.deploy(uuid);
        coolify.pass(100);

        assertThat(coolify.statusOf(uuid)).isEqualTo("running:healthy");
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(502);
    }

    @Test
    void one_change_of_port_and_domains_together_repairs_it() {
        coolify.running("box");

        Reply health = client.browse("box.localhost", "/healthz");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"expired\",\"lastHeartbeat\":0}");
    }

    @Test
    void the_repair_reaches_a_running_container_only_with_the_next_deployment() {
        String uuid = coolify.created("box");
        client.patch("/applications/" + uuid, "{\"ports_exposes\":\"8080\"}");
        coolify.deploy(uuid);
        coolify.pass(100);

        coolify.repair(uuid, "box");
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(502);
        coolify.deploy(uuid);
        coolify.pass(100);

        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(200);
    }

    @Test
    void a_port_in_the_domain_is_the_port_of_the_labels() {
        String uuid =
                coolify.create(",\"domains\":\"http://box.localhost:8080\"").text("uuid");
        client.patch("/applications/" + uuid, "{\"ports_exposes\":\"8080\"}");
        coolify.deploy(uuid);
        coolify.pass(100);

        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(200);
    }

    @Test
    void the_variable_port_decides_where_the_box_listens() {
        String uuid = coolify.repaired("box");
        client.patch(
                "/applications/" + uuid,
                "{\"ports_exposes\":\"3000\",\"domains\":\"http://box.localhost\",\"health_check_port\":9000}");
        client.post("/applications/" + uuid + "/envs", "{\"key\":\"PORT\",\"value\":\"9000\"}");
        coolify.deploy(uuid);
        coolify.pass(100);

        assertThat(coolify.statusOf(uuid)).isEqualTo("running:healthy");
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(502);
    }
}
