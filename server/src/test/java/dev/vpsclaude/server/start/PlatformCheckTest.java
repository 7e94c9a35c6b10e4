package dev.vpsclaude.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.simulator.CoolifySimulator;
import dev.vpsclaude.simulator.SimulatorSettings;
import dev.vpsclaude.simulator.model.Ability;
import dev.vpsclaude.simulator.model.ApiToken;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The platform at a Coolify that somebody else runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformCheckTest {

    private static final String ONLY_READS = "8|only-reads";

    private final CoolifySimulator coolify = CoolifySimulator.start(SimulatorSettings.defaults()
            .withRequestsPerMinute(100_000)
            .withFurtherToken(new ApiToken(ONLY_READS, Set.of(Ability.READ))));

    @AfterAll
    void stop() {
        coolify.close();
    }

    @Test
    void it_starts_where_all_is_as_it_has_to_be() {
        RunningPlatform platform = RunningPlatform.start(variables(), Map.of());
        try {
            assertThat(health(platform).expect(200).text("coolify")).isEqualTo("answering");
        } finally {
            platform.remove();
        }
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_nothing_is_started() {
        Map<String, String> wrong = variables();
        wrong.put("COOLIFY_API_TOKEN", ONLY_READS);
        wrong.put("COOLIFY_SERVER_UUID", "another");
        wrong.put("COOLIFY_ENVIRONMENT_NAME", "staging");

        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> RunningPlatform.start(wrong, Map.of()))
                .satisfies(refused -> assertThat(refused.complaints())
                        .satisfiesExactly(
                                environment -> assertThat(environment).contains("\"staging\""),
                                server -> assertThat(server).contains("does not know the server"),
                                write -> assertThat(write).contains("lacks the ability \"write\""),
                                deploy -> assertThat(deploy).contains("lacks the ability \"deploy\"")));
    }

    @Test
    void whoever_wants_to_start_all_the_same_can() {
        Map<String, String> wrong = variables();
        wrong.put("COOLIFY_SERVER_UUID", "another");
        wrong.put("COOLIFY_CHECK", "warn");

        RunningPlatform platform = RunningPlatform.start(wrong, Map.of());
        try {
            health(platform).expect(200);
        } finally {
            platform.remove();
        }
    }

    private static Answer health(RunningPlatform platform) {
        return Http.send(Http.request(URI.create(platform.address() + "/health")));
    }

    private Map<String, String> variables() {
        return new HashMap<>(Map.of(
                "COOLIFY_API_URL", coolify.apiUri().toString(),
                "COOLIFY_API_TOKEN", coolify.token(),
                "COOLIFY_PROJECT_UUID", coolify.projectUuid(),
                "COOLIFY_SERVER_UUID", coolify.serverUuid(),
                "WILDCARD_DOMAIN", "localhost"));
    }
}
