package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What older versions lack (contract section 12). */
class VersionsTest extends WithSimulation {

    @ParameterizedTest
    @ValueSource(strings = {"4.0.0", "4.1.0", "4.2.0", "4.3.0", "4.3.11"})
    void each_says_which_it_is(String version) {
        become(version);

        assertThat(client.get("/version").body()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "4.0.0, \"tags\":[\"aa\"], false",
        "4.2.0, \"tags\":[\"aa\"], true",
        "4.1.0, \"inject_build_args_to_dockerfile\":false, false",
        "4.2.0, \"inject_build_args_to_dockerfile\":false, true",
        "4.2.0, \"max_restart_count\":3, false",
        "4.3.0, \"max_restart_count\":3, true"
    })
    void a_key_is_unknown_before_its_time(String version, String key, boolean known) {
        become(version);

        Reply reply = coolify.create("," + key);

        assertThat(reply.status()).isEqualTo(known ? 201 : 422);
        assertThat(reply.body().contains("This field is not allowed.")).isEqualTo(!known);
    }

    @ParameterizedTest
    @CsvSource({"4.1.0, 404, 404, 200", "4.2.0, 404, 200, 200", "4.3.0, 200, 200, 200"})
    void a_route_is_not_there_before_its_time(String version, int team, int destinations, int currentTeam) {
        become(version);

        assertThat(client.get("/team").status()).isEqualTo(team);
        assertThat(client.get("/servers/" + coolify.simulator.serverUuid() + "/destinations")
                        .status())
                .isEqualTo(destinations);
        assertThat(client.get("/teams/current").status()).isEqualTo(currentTeam);
    }

    @Test
    void a_route_that_is_missing_points_to_the_docs() {
        become("4.2.0");

        assertThat(client.get("/team").json().has("docs")).isTrue();
    }

    @Test
    void before_4_2_a_get_acts() {
        String uuid = coolify.repaired("box");
        become("4.1.0");

        Reply deployed = client.get("/deploy?uuid=" + uuid);

        assertThat(deployed.status()).isEqualTo(200);
        assertThat(client.get("/deployments").json()).hasSize(1);
        assertThat(coolify.simulator.ledger().after(0, 100).stream()
                        .filter(line -> line.path("kind").asString().equals("request"))
                        .filter(line -> line.path("method").asString().equals("GET")))
                .hasSize(1);
    }

    @Test
    void from_4_2_on_a_get_is_refused() {
        become("4.2.0");

        assertThat(client.get("/deploy?uuid=" + coolify.created("box")).status())
                .isEqualTo(405);
    }

    @Test
    void before_4_3_every_change_brings_the_port_to_the_proxy() {
        become("4.2.0");
        String uuid = coolify.created("box");
        client.patch("/applications/" + uuid, "{\"ports_exposes\":\"8080\"}");
        coolify.deploy(uuid);
        coolify.pass(100);

        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(200);
    }

    @Test
    void before_4_3_7_a_cancellation_breaks_after_it_was_done_and_the_queue_stands_still() {
        become("4.3.6");
        String cancelled = coolify.deploy(coolify.repaired("one"));
        coolify.deploy(coolify.repaired("two"));
        String waiting = coolify.deploy(coolify.repaired("three"));

        assertThat(client.post("/deployments/" + cancelled + "/cancel").status())
                .isEqualTo(500);

        assertThat(coolify.statusOfDeployment(cancelled)).isEqualTo("cancelled-by-user");
        assertThat(coolify.statusOfDeployment(waiting)).isEqualTo("queued");
        coolify.pass(100);
        assertThat(coolify.statusOfDeployment(waiting)).isEqualTo("in_progress");
    }

    private void become(String version) {
        coolify.simulator.operator().set(now -> now.withVersion(version));
    }
}
