package dev.vpsclaude.server.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.simulator.CoolifySimulator;
import dev.vpsclaude.simulator.SimulatorSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Coolify says yes to a stop and forgets it, because it does not get through to its server (contract section 7.5). */
class StopIsForgottenTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CoolifySimulator coolify =
            CoolifySimulator.start(SimulatorSettings.defaults().withSpeed(500).withRequestsPerMinute(100_000));
    private RunningPlatform platform = start("60s");

    @AfterEach
    void close() {
        platform.remove();
        coolify.close();
    }

    @Test
    void it_is_asked_for_again_until_it_has_its_effect() {
        OwnedEnvironment box = Person.signUp(platform).create().deployed();
        serverWorks(false);
        box.ask("stop");
        await().atMost(PATIENCE).until(() -> stops() >= 2);
        assertThat(box.read().text("observed")).isEqualTo("stopping");

        serverWorks(true);

        box.becomes("stopped");
    }

    @Test
    void given_up_it_stops_nothing_that_is_meant_to_run() {
        platform.remove();
        platform = start("3s");
        OwnedEnvironment box = Person.signUp(platform).create().deployed();
        serverWorks(false);
        box.ask("stop");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(box.read().text("errorMessage")).isEqualTo("The environment did not stop in time."));
        long asked = stops();

        serverWorks(true);
        box.deployed();
        box.deployed();

        assertThat(stops()).isEqualTo(asked);
        assertThat(box.read().text("observed")).isEqualTo("healthy");
    }

    private void serverWorks(boolean works) {
        coolify.operator().set(conditions -> conditions.withServer(works, works));
    }

    private long stops() {
        return coolify.ledger().after(0, 10_000).stream()
                .filter(line -> line.path("kind").asString().equals("request"))
                .filter(line -> line.path("path").asString().endsWith("/stop"))
                .count();
    }

    private RunningPlatform start(String budget) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "vpsclaude.coolify.box-scheme", "http",
                "vpsclaude.coolify.probe-address", "127.0.0.1:" + coolify.routerPort(),
                "vpsclaude.coolify.poll-interval", "100ms",
                "vpsclaude.coolify.requests-per-minute", "100000",
                "vpsclaude.coolify.stop-again", "300ms",
                "vpsclaude.budgets.stop", budget));
        return RunningPlatform.start(
                Map.of(
                        "COOLIFY_API_URL", coolify.apiUri().toString(),
                        "COOLIFY_API_TOKEN", coolify.token(),
                        "COOLIFY_PROJECT_UUID", coolify.projectUuid(),
                        "COOLIFY_SERVER_UUID", coolify.serverUuid(),
                        "WILDCARD_DOMAIN", "localhost"),
                properties);
    }
}
