package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.simulator.fault.Fault;
import dev.vpsclaude.simulator.fault.FaultSwitch;
import dev.vpsclaude.simulator.fault.When;
import org.junit.jupiter.api.Test;

/** The page and the JSON that show what the simulator holds. */
class StatePageTest extends WithSimulation {

    private final Client stranger = new Client(coolify.simulator.controlUri(), "");
    private final Client control = new Client(coolify.simulator.controlUri(), coolify.simulator.controlToken());

    @Test
    void it_shows_applications_queue_containers_volumes_switches_and_requests() {
        String running = coolify.repaired("box");
        coolify.addVolume(running, "home");
        coolify.deploy(running);
        coolify.pass(100);
        String waiting = coolify.deploy(coolify.created("other"));
        coolify.simulator.faults().set(FaultSwitch.on("POST", "/deploy", new Fault.Dropping(When.AFTER_ACTING)));

        assertThat(stranger.get("").body())
                .contains("box", "running:healthy", "http://box.localhost", waiting, "in_progress", "4.3.11")
                .contains(running + "-home", "POST /deploy, request 1", "drops the connection after acting")
                .contains("POST /api/v1/applications/dockerfile");
    }

    @Test
    void it_shows_no_secret_and_runs_no_script() {
        String uuid = coolify.repaired("box", Simulation.GOOD_DOCKERFILE + "RUN echo very-special\n");
        client.post("/applications/" + uuid + "/envs", "{\"key\":\"PASSWORD\",\"value\":\"hunter2hunter2\"}");
        client.get("/applications/" + coolify.simulator.token().substring(2));

        Reply page = stranger.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.body())
                .doesNotContain("hunter2", "very-special", "<script")
                .doesNotContain(coolify.simulator.token().substring(2), coolify.simulator.controlToken());
    }

    @Test
    void names_are_text_and_no_markup() {
        client.post("/applications/dockerfile", coolify.creation("<b>bold</b>", Simulation.GOOD_DOCKERFILE, ""));

        assertThat(stranger.get("").body()).contains("&lt;b&gt;bold").doesNotContain("<b>bold");
    }

    @Test
    void a_page_of_another_name_cannot_be_made_to_show_it() {
        assertThat(stranger.browse("attacker.example", "/simulator").status()).isEqualTo(401);
    }

    @Test
    void the_same_as_json_needs_the_control_token() {
        String uuid = coolify.running("box");
        client.post("/applications/" + uuid + "/stop");

        assertThat(stranger.get("/state").status()).isEqualTo(401);
        var state = control.get("/state").json();
        assertThat(state.at("/applications/0/uuid").asString()).isEqualTo(uuid);
        assertThat(state.at("/containers/0/state").asString()).isEqualTo("healthy");
        assertThat(state.at("/accepted_jobs/0/kind").asString()).isEqualTo("stop");
    }
}
