package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.simulator.time.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new process finds: contract 7.6, and the simulator's own state. */
class RestartTest {

    @TempDir
    Path folder;

    @Test
    void addresses_tokens_and_boxes_are_those_of_before() {
        String uuid;
        String token;
        int port;
        try (Simulation before = start()) {
            uuid = before.running("box");
            before.client.post("/applications/" + uuid + "/envs", "{\"key\":\"A\",\"value\":\"1\"}");
            before.addVolume(uuid, "home");
            token = before.simulator.token();
            port = before.simulator.routerPort();
        }

        try (Simulation after = start()) {
            assertThat(after.simulator.token()).isEqualTo(token);
            assertThat(after.simulator.routerPort()).isEqualTo(port);
            assertThat(after.statusOf(uuid)).isEqualTo("running:healthy");
            assertThat(after.client.browse("box.localhost", "/healthz").status())
                    .isEqualTo(200);
            assertThat(after.client.get("/applications/" + uuid + "/envs").json())
                    .hasSize(2);
            assertThat(after.storages(uuid)).hasSize(1);
        }
    }

    @Test
    void deployments_that_waited_or_ran_have_failed() {
        String running;
        String waiting;
        try (Simulation before = start()) {
            String uuid = before.repaired("box");
            running = before.deploy(uuid);
            waiting = before.forceDeploy(uuid);
        }

        try (Simulation after = start()) {
            after.pass(100);
            assertThat(after.statusOfDeployment(running)).isEqualTo("failed");
            assertThat(after.statusOfDeployment(waiting)).isEqualTo("failed");
        }
    }

    @Test
    void a_container_that_was_starting_has_become_healthy_meanwhile() {
        String uuid;
        try (Simulation before = start()) {
            uuid = before.repaired("box");
            before.deploy(uuid);
            before.pass(70);
        }

        try (Simulation after = start()) {
            after.pass(5);
            assertThat(after.statusOf(uuid)).isEqualTo("running:healthy");
        }
    }

    @Test
    void stops_and_deletions_that_were_accepted_are_carried_out() {
        String stopped;
        String deleted;
        try (Simulation before = start()) {
            stopped = before.running("stopped");
            deleted = before.running("deleted");
            before.client.post("/applications/" + stopped + "/stop");
            before.client.delete("/applications/" + deleted);
        }

        try (Simulation after = start()) {
            assertThat(after.statusOf(stopped)).isEqualTo("running:healthy");
            after.pass(10);
            assertThat(after.statusOf(stopped)).isEqualTo("exited:unhealthy");
            assertThat(after.client.get("/applications/" + deleted).status()).isEqualTo(404);
        }
    }

    @Test
    void the_cache_is_still_warm() {
        String uuid;
        try (Simulation before = start()) {
            uuid = before.running("box");
        }

        try (Simulation after = start()) {
            String deployment = after.deploy(uuid);
            after.pass(30);
            assertThat(after.statusOfDeployment(deployment)).isEqualTo("finished");
        }
    }

    @Test
    void a_configured_token_takes_the_place_of_the_stored_one() {
        start().close();

        try (Simulation after =
                Simulation.start(settings -> settings.withStateFolder(folder).withToken("7|other"))) {
            assertThat(after.simulator.token()).isEqualTo("7|other");
            assertThat(after.client.get("/version").status()).isEqualTo(200);
        }
    }

    @Test
    void a_port_that_is_taken_meanwhile_is_given_up() {
        start().close();

        try (Simulation first = start();
                Simulation second = start()) {
            assertThat(second.simulator.routerPort()).isNotEqualTo(first.simulator.routerPort());
        }
    }

    @Test
    void a_change_is_stored_when_it_is_acknowledged() {
        try (Simulation running = start()) {
            String uuid = running.created("box");

            assertThat(stored()).contains(uuid);
        }
    }

    @Test
    void the_files_are_for_their_owner_only_and_no_draft_is_left() throws IOException {
        start().close();

        for (String file : List.of("coolify.json", "ledger.jsonl")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void a_broken_file_stops_the_start_and_is_left_as_it_is() throws IOException {
        Path file = Files.writeString(folder.resolve("coolify.json"), "{oops");
        Timeline time = new ManualTimeline();

        assertThatThrownBy(() -> CoolifySimulator.start(
                        SimulatorSettings.defaults().withStateFolder(folder).withTimeline(time)))
                .hasMessageContaining("cannot be read");

        assertThat(file).hasContent("{oops");
    }

    private String stored() {
        try {
            return Files.readString(folder.resolve("coolify.json"))
                    + Files.readString(folder.resolve("coolify.journal"));
        } catch (IOException notYet) {
            return "";
        }
    }

    private Simulation start() {
        return Simulation.start(settings -> settings.withStateFolder(folder));
    }
}
