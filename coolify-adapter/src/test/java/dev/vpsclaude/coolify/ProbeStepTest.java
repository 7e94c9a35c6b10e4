package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.PROBE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordEnvironmentAnswered;
import java.time.Duration;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProbeStepTest {

    private static final Duration LATER = Duration.ofSeconds(1);
    private static final String HEALTH = "GET /healthz";

    private final ScriptedCoolify router = new ScriptedCoolify();

    @AfterEach
    void close() {
        router.close();
    }

    @Test
    void a_box_that_answers_runs() {
        router.on(
                HEALTH,
                new MockResponse.Builder().body("{\"status\":\"alive\"}").build());

        assertThat(probe(1))
                .isEqualTo(new StepOutcome.Reported(new RecordEnvironmentAnswered(ENVIRONMENT, DEPLOYMENT)));
    }

    @Test
    void the_fixed_address_is_connected_to_under_the_name_of_the_box_and_without_our_token() {
        router.on(HEALTH, new MockResponse.Builder().build());
        probe(1);

        assertThat(router.request(0).getHeaders().get("Host")).isEqualTo("alpha.boxes.example.org");
        assertThat(router.request(0).getHeaders().get("Authorization")).isNull();
    }

    @Test
    void a_gateways_error_or_a_redirect_is_no_answer_of_the_box() {
        router.on(HEALTH, 502, "502.html")
                .on(
                        HEALTH,
                        new MockResponse.Builder()
                                .code(302)
                                .setHeader("Location", "/login")
                                .build());

        assertThat(probe(1)).isEqualTo(new StepOutcome.NotYet(LATER));
        assertThat(probe(2)).isEqualTo(new StepOutcome.NotYet(LATER));
        assertThat(router.asked()).containsExactly(HEALTH, HEALTH);
    }

    @Test
    void silence_becomes_worth_telling_after_ten_attempts() {
        router.close();

        assertThat(probe(10)).isEqualTo(new StepOutcome.NotYet(LATER));
        assertThat(probe(11)).isEqualTo(new StepOutcome.Silent(LATER));
    }

    private StepOutcome probe(int attempts) {
        CoolifyProperties probing =
                Installations.with(Map.of("box-scheme", "http", "probe-address", "127.0.0.1:" + router.port()));
        return ProbeStep.of(probing, router.client()).perform(PROBE, attempts);
    }
}
