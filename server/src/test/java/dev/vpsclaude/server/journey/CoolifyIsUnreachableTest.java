package dev.vpsclaude.server.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.testing.TemporaryFolder;
import dev.vpsclaude.simulator.CoolifySimulator;
import dev.vpsclaude.simulator.SimulatorSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The platform knows where its Coolify is, but nothing answers there, or only errors; later it is back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoolifyIsUnreachableTest {

    private static final SimulatorSettings FAST =
            SimulatorSettings.defaults().withSpeed(500).withRequestsPerMinute(100_000);

    private final Path state = TemporaryFolder.create();
    private final int port = portThatASimulatorHad();
    private final RunningPlatform platform = RunningPlatform.start(variables(), properties());
    private final Person owner = Person.signUp(platform);

    @BeforeAll
    void nothingAnswers() {
        assertThat(port).isPositive();
    }

    @AfterAll
    void remove() {
        platform.remove();
        TemporaryFolder.delete(state);
    }

    @Test
    void while_nothing_answers_the_environment_says_so_then_ends_in_error_and_works_once_coolify_is_back() {
        OwnedEnvironment environment = owner.create();

        environment.ask("deploy");
        says(environment, "The platform gave no answer.");
        environment.becomes("error");
        owner.get(environment.path() + "/logs").expectProblem(503, "log_unavailable");
        assertThat(orphansAreUnavailable()).isEqualTo("The platform gave no answer.");

        assertThat(reason(environment).path("code").asString()).isEqualTo("took_too_long");
        assertThat(environment.read().text("errorMessage")).isNotBlank();
        try (CoolifySimulator back = CoolifySimulator.start(FAST.withStateFolder(state))) {
            assertThat(back.routerPort()).isEqualTo(port);
            environment.deployed();
            assertThat(environment.read().text("errorMessage")).isEmpty();
            environment.deleted();
        }
    }

    @Test
    void while_coolify_answers_with_errors_the_environment_says_so_and_ends_in_error() throws Exception {
        HttpServer failing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        failing.createContext("/", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        failing.start();
        try {
            OwnedEnvironment environment = owner.create("{\"name\": \"Unlucky\"}");
            environment.ask("deploy");
            says(environment, "The platform answered with an error of its own.");
            assertThat(orphansAreUnavailable()).isEqualTo("The platform answered with an error of its own.");
            environment.becomes("error");
            assertThat(reason(environment).path("message").asString()).isNotBlank();
        } finally {
            failing.stop(0);
        }
    }

    private String orphansAreUnavailable() {
        Answer answer =
                Person.administrator(platform).get("/api/v1/admin/orphans").expectProblem(503, "orphans_unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        return answer.text("detail");
    }

    private static void says(OwnedEnvironment environment, String sentence) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(environment.read().text("status")).isEqualTo("deploying");
            assertThat(environment.read().text("errorMessage")).contains(sentence);
        });
    }

    private static JsonNode reason(OwnedEnvironment environment) {
        return environment.deployments().getFirst().path("reason");
    }

    private int portThatASimulatorHad() {
        try (CoolifySimulator simulator = CoolifySimulator.start(FAST.withStateFolder(state))) {
            return simulator.routerPort();
        }
    }

    /** A simulator keeps its names and its token between runs. */
    private Map<String, String> variables() {
        try (CoolifySimulator simulator = CoolifySimulator.start(FAST.withStateFolder(state))) {
            return Map.of(
                    "COOLIFY_API_URL", simulator.apiUri().toString(),
                    "COOLIFY_API_TOKEN", simulator.token(),
                    "COOLIFY_PROJECT_UUID", simulator.projectUuid(),
                    "COOLIFY_SERVER_UUID", simulator.serverUuid(),
                    "WILDCARD_DOMAIN", "localhost");
        }
    }

    private Map<String, String> properties() {
        return Map.ofEntries(
                entry("vpsclaude.coolify.box-scheme", "http"),
                entry("vpsclaude.coolify.probe-address", "127.0.0.1:" + port),
                entry("vpsclaude.coolify.poll-interval", "100ms"),
                entry("vpsclaude.coolify.connect-timeout", "1s"),
                entry("vpsclaude.coolify.call-timeout", "2s"),
                entry("vpsclaude.coolify.lease-time", "8s"),
                entry("vpsclaude.coolify.requests-per-minute", "100000"),
                entry("vpsclaude.coolify.circuit.pause", "1s"),
                entry("vpsclaude.budgets.prepare", "4s"),
                entry("vpsclaude.budgets.undo", "2s"));
    }
}
