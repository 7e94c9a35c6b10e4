package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulator that is killed without a warning, as a process of its own. */
class KillTest {

    private static final String TOKEN = "1|token-of-the-kill-test";
    private static final String CONTROL = "control-token-of-the-kill-test";

    @TempDir
    Path folder;

    /** That it is stored at all. A line of the journal is quicker than any kill, so that its order after the answer would not show. */
    @Test
    void what_was_acknowledged_is_there_after_a_kill_at_once() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            Program program = Program.start(folder);
            for (int i = 0; i < 10; i++) {
                acknowledged.add(program.create(Simulation.GOOD_DOCKERFILE));
            }
            program.kill();
        }

        try (Simulation after = start()) {
            assertThat(acknowledged)
                    .allSatisfy(uuid -> assertThat(
                                    after.client.get("/applications/" + uuid).status())
                            .isEqualTo(200));
        }
    }

    @Test
    void a_line_that_the_kill_left_half_is_cut_off_and_the_next_ones_are_kept() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            Program program = Program.start(folder);
            acknowledged.add(program.create(Simulation.GOOD_DOCKERFILE));
            acknowledged.add(program.create(Simulation.GOOD_DOCKERFILE));
            program.kill();
            Files.writeString(folder.resolve("coolify.journal"), "{\"changed\":{\"po", StandardOpenOption.APPEND);
        }

        try (Simulation after = start()) {
            assertThat(after.client.get("/applications").json()).hasSize(acknowledged.size());
        }
    }

    @Test
    void a_request_that_acted_and_was_never_answered_stands_in_the_ledger_without_an_outcome() throws Exception {
        Program program = Program.start(folder);
        program.control.post("/faults", """
                {"method":"POST","route":"/applications/dockerfile","fault":"stall","when":"after","millis":600000}""");
        var lost = CompletableFuture.supplyAsync(() -> program.create(Simulation.GOOD_DOCKERFILE));
        Eventually.eventually(
                "the request has acted",
                () -> program.api.get("/applications").json().size() == 1);
        program.kill();

        assertThat(lost).failsWithin(Duration.ofSeconds(10));
        try (Simulation after = start()) {
            assertThat(after.client.get("/applications").json()).hasSize(1);
            assertThat(after.simulator.ledger().after(0, 1_000))
                    .extracting(line -> line.path("kind").asString())
                    .containsOnlyOnce("request")
                    .doesNotContain("outcome");
        }
    }

    private Simulation start() {
        return Simulation.start(settings -> settings.withStateFolder(folder).withToken(TOKEN));
    }

    /** The simulator in a JVM of its own. */
    private record Program(Process process, Client api, Client control, String projectUuid, String serverUuid) {

        static Program start(Path folder) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    StandaloneSimulator.class.getName());
            builder.environment()
                    .putAll(Map.of(
                            "COOLIFY_SIMULATOR_STATE", folder.toString(),
                            "COOLIFY_SIMULATOR_TOKEN", TOKEN,
                            "COOLIFY_SIMULATOR_CONTROL_TOKEN", CONTROL));
            Process process =
                    builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            return greeted(process, process.inputReader());
        }

        private static Program greeted(Process process, BufferedReader output) throws IOException {
            String api = value(output, "COOLIFY_API_URL=");
            String project = value(output, "COOLIFY_PROJECT_UUID=");
            String server = value(output, "COOLIFY_SERVER_UUID=");
            return new Program(
                    process,
                    new Client(URI.create(api), TOKEN),
                    new Client(URI.create(api.replace("/api/v1", "/simulator")), CONTROL),
                    project,
                    server);
        }

        private static String value(BufferedReader output, String name) throws IOException {
            String line = output.readLine();
            while (line != null && !line.startsWith(name)) {
                line = output.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("The simulator ended without saying " + name);
            }
            return line.substring(name.length());
        }

        String create(String dockerfile) {
            return api.post("/applications/dockerfile", """
                            {"project_uuid":"%s","server_uuid":"%s","environment_name":"production",
                             "autogenerate_domain":false,"dockerfile":"%s"}""".formatted(
                                    projectUuid, serverUuid, Simulation.base64(dockerfile)))
                    .text("uuid");
        }

        /** SIGKILL. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
