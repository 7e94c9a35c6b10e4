package dev.vpsclaude.server.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.simulator.CoolifySimulator;
import dev.vpsclaude.simulator.SimulatorSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A platform that does not look at Coolify for an hour makes its rows anew from a history full of deployments. */
class ReplayLeavesCoolifyAloneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final CoolifySimulator coolify =
            CoolifySimulator.start(SimulatorSettings.defaults().withSpeed(500).withRequestsPerMinute(100_000));
    private final RunningPlatform busy = RunningPlatform.start(variables(), properties("100ms"));

    @AfterEach
    void close() {
        busy.remove();
        coolify.close();
    }

    @Test
    void a_replay_asks_coolify_for_nothing() {
        Person owner = Person.signUp(busy);
        owner.create("{\"name\":\"First\"}").deployed();
        owner.create("{\"name\":\"Second\"}").deployed().deleted();
        Person administrator = Person.administrator(busy);
        busy.close();

        RunningPlatform quiet = busy.startBeside(variables(), properties("1h"));
        try {
            Person here = administrator.logIn(quiet);
            await().atMost(PATIENCE).until(() -> isQuietFor(Duration.ofSeconds(2)));
            assertThat(requests()).as("requests so far").isGreaterThan(20);
            long before = requests();
            for (String processor : List.of("environments", "equipment")) {
                String path = "/api/v1/admin/processors/" + processor;
                here.post(path + "/replay").expect(202);
                await().atMost(PATIENCE)
                        .until(() -> here.get(path)
                                .json()
                                .path("replay")
                                .path("state")
                                .asString()
                                .equals("done"));
                assertThat(here.get(path).json().path("replay").path("position").asLong())
                        .as("events that it has read")
                        .isGreaterThan(20);
            }
            assertThat(isQuietFor(Duration.ofSeconds(2))).isTrue();
            assertThat(requests()).as("requests to Coolify").isEqualTo(before);
        } finally {
            quiet.remove();
        }
    }

    private boolean isQuietFor(Duration time) {
        long before = requests();
        await().pollDelay(time).atMost(PATIENCE).until(() -> true);
        return requests() == before;
    }

    private long requests() {
        return coolify.ledger().after(0, 100_000).stream()
                .filter(line -> line.path("kind").asString().equals("request"))
                .count();
    }

    private Map<String, String> variables() {
        return Map.of(
                "COOLIFY_API_URL", coolify.apiUri().toString(),
                "COOLIFY_API_TOKEN", coolify.token(),
                "COOLIFY_PROJECT_UUID", coolify.projectUuid(),
                "COOLIFY_SERVER_UUID", coolify.serverUuid(),
                "WILDCARD_DOMAIN", "localhost");
    }

    private Map<String, String> properties(String pollInterval) {
        return Map.of(
                "vpsclaude.coolify.box-scheme",
                "http",
                "vpsclaude.coolify.probe-address",
                "127.0.0.1:" + coolify.routerPort(),
                "vpsclaude.coolify.poll-interval",
                pollInterval,
                "vpsclaude.coolify.requests-per-minute",
                "100000");
    }
}
