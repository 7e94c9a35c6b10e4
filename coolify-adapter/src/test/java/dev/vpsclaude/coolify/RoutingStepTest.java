package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APP;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.ROUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordRoutingSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoutingStepTest {

    private final ScriptedCoolify coolify = new ScriptedCoolify();

    @AfterEach
    void close() {
        coolify.close();
    }

    @Test
    void port_and_domain_are_set_together_and_read_back() {
        coolify.on("PATCH " + APP, "patched.json").on("GET " + APP, "application.json");

        assertThat(route()).isEqualTo(new StepOutcome.Reported(new RecordRoutingSet(ENVIRONMENT, DEPLOYMENT)));
        assertThat(coolify.asked()).containsExactly("PATCH " + APP, "GET " + APP);
        assertThat(coolify.body("PATCH " + APP))
                .isEqualTo("{\"ports_exposes\":\"8080\",\"domains\":\"https://alpha.boxes.example.org\"}");
    }

    @Test
    void a_port_that_stays_80_is_noticed() {
        coolify.on("PATCH " + APP, "patched.json").on("GET " + APP, "application-port-80.json");

        assertThatExceptionOfType(CoolifyFailed.class)
                .isThrownBy(this::route)
                .extracting(CoolifyFailed::trouble)
                .isInstanceOf(CoolifyTrouble.Unintelligible.class);
    }

    private StepOutcome route() {
        return RoutingStep.perform(ROUTE, CoolifyPlace.of(coolify.properties()), coolify.api());
    }
}
