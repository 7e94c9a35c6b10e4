package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The program of its own, the real clock, and who can reach it. */
class StandaloneSimulatorTest {

    @Test
    void settings_come_from_the_environment() {
        SimulatorSettings settings = StandaloneSimulator.settings(Map.of(
                "COOLIFY_SIMULATOR_PORT", "4711",
                "COOLIFY_SIMULATOR_TOKEN", "1|t",
                "COOLIFY_SIMULATOR_SPEED", "1",
                "COOLIFY_SIMULATOR_STATE", "/tmp/state",
                "COOLIFY_SIMULATOR_CONTROL_TOKEN", "control",
                "COOLIFY_SIMULATOR_REQUESTS_PER_MINUTE", "7"));

        assertThat(settings.port()).isEqualTo(4711);
        assertThat(settings.token()).contains("1|t");
        assertThat(settings.speed()).isEqualTo(1);
        assertThat(settings.stateFolder()).contains(Path.of("/tmp/state"));
        assertThat(settings.controlToken()).contains("control");
        assertThat(settings.requestsPerMinute()).isEqualTo(7);
    }

    @Test
    void without_settings_it_takes_a_free_port_and_a_random_token_and_is_twenty_times_as_fast() {
        SimulatorSettings settings = StandaloneSimulator.settings(Map.of("COOLIFY_SIMULATOR_TOKEN", " "));

        assertThat(settings).isEqualTo(SimulatorSettings.defaults());
        assertThat(settings.speed()).isEqualTo(20);
    }

    @Test
    void it_says_how_it_is_reached() {
        try (CoolifySimulator simulator = CoolifySimulator.start(SimulatorSettings.defaults())) {
            assertThat(StandaloneSimulator.greeting(simulator))
                    .contains(
                            "COOLIFY_API_URL=http://127.0.0.1:" + simulator.routerPort() + "/api/v1",
                            "COOLIFY_API_TOKEN=" + simulator.token(),
                            simulator.projectUuid(),
                            simulator.serverUuid());
            assertThat(simulator.token()).matches("1\\|[A-Za-z0-9]{40}");
        }
    }

    @Test
    void a_token_is_never_printed_by_accident() {
        assertThat(SimulatorSettings.defaults().withToken("1|secret").toString())
                .doesNotContain("secret");
    }

    @Test
    void on_the_wall_clock_a_box_is_up_after_a_moment_when_the_speed_is_high() throws Exception {
        try (CoolifySimulator simulator =
                CoolifySimulator.start(SimulatorSettings.defaults().withSpeed(1000))) {
            Client client = new Client(simulator.apiUri(), simulator.token());
            String uuid = client.post("/applications/dockerfile", """
                            {"project_uuid":"%s","server_uuid":"%s","environment_name":"production",
                             "domains":"http://box.localhost","dockerfile":"%s"}""".formatted(
                                    simulator.projectUuid(),
                                    simulator.serverUuid(),
                                    Simulation.base64(Simulation.GOOD_DOCKERFILE)))
                    .text("uuid");
            client.post("/deploy?uuid=" + uuid);

            Eventually.eventually(
                    "the box answers",
                    () -> client.browse("box.localhost", "/healthz").status() == 200);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void no_other_machine_can_reach_it() throws Exception {
        try (CoolifySimulator simulator = CoolifySimulator.start(SimulatorSettings.defaults())) {
            var others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .toList();

            assertThat(others)
                    .allSatisfy(address ->
                            assertThat(reaches(address, simulator.routerPort())).isFalse());
            assertThat(reaches(InetAddress.getLoopbackAddress(), simulator.routerPort()))
                    .isTrue();
        }
    }

    private static boolean reaches(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
