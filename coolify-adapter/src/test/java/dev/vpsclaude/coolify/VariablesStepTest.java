package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.API_KEY;
import static dev.vpsclaude.coolify.CoolifyExamples.APP;
import static dev.vpsclaude.coolify.CoolifyExamples.APPLICATION;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.PASSWORD;
import static dev.vpsclaude.coolify.CoolifyExamples.SET_VARIABLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordVariablesSet;
import dev.vpsclaude.messages.environment.VariableName;
import dev.vpsclaude.messages.platform.PlatformCommand.SetVariables;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesStepTest {

    private static final String BULK = "PATCH " + APP + "/envs/bulk";
    private static final String LIST = "GET " + APP + "/envs";
    private static final String DELETE_OLD = "DELETE " + APP + "/envs/v000000000000000000000v3";

    private final ScriptedCoolify coolify = new ScriptedCoolify();
    private final RevealedSecrets secrets = new RevealedSecrets(Map.of(API_KEY, "sk-123", PASSWORD, "correct horse"));

    @AfterEach
    void close() {
        coolify.close();
        secrets.close();
    }

    @Test
    void what_is_wanted_is_set_and_what_is_not_wanted_any_more_is_deleted() {
        coolify.on(BULK, 201, "envs.json").on(LIST, "envs.json").on(DELETE_OLD, "env-deleted.json");

        assertThat(perform(SET_VARIABLES))
                .isEqualTo(new StepOutcome.Reported(new RecordVariablesSet(
                        ENVIRONMENT, DEPLOYMENT, List.of(VariableName.of("API_KEY"), VariableName.of("GREETING")))));
        assertThat(coolify.asked()).containsExactly(BULK, LIST, DELETE_OLD);
    }

    @Test
    void all_flags_are_sent_always_nothing_reaches_the_build_and_secrets_are_not_shown_again() {
        coolify.on(BULK, 201, "envs.json").on(LIST, "envs.json").on(DELETE_OLD, "env-deleted.json");
        perform(SET_VARIABLES);

        String flags = """
                "is_preview":false,"is_literal":true,"is_multiline":false,"is_shown_once":%s,\
                "is_runtime":true,"is_buildtime":false""";
        assertThat(coolify.body(BULK)).isEqualTo("""
                {"data":[{"key":"API_KEY","value":"sk-123",%1$s},{"key":"GREETING","value":"hello $HOME",%2$s},\
                {"key":"PASSWORD","value":"correct horse",%1$s},{"key":"PORT","value":"8080",%2$s}]}""".formatted(flags.formatted(true), flags.formatted(false)));
    }

    @Test
    void a_variable_that_somebody_deleted_meanwhile_does_not_matter() {
        coolify.on(BULK, 201, "envs.json").on(LIST, "envs.json").on(DELETE_OLD, 404, "404-application.json");

        assertThat(perform(SET_VARIABLES)).isInstanceOf(StepOutcome.Reported.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "two\nlines", "two\rlines", " before", "after\t", "after\u00a0", "\ufeffmarked"})
    void a_value_that_coolify_would_not_keep_is_not_sent(String value) {
        SetVariables command = plain(Map.of("GREETING", value));

        assertThatExceptionOfType(CoolifyFailed.class)
                .isThrownBy(() -> perform(command))
                .extracting(CoolifyFailed::trouble)
                .isEqualTo(new CoolifyTrouble.Unsendable("GREETING"));
        assertThat(coolify.asked()).isEmpty();
    }

    @Test
    void a_secret_that_cannot_be_had_is_tried_again_later() {
        assertThat(troubleWith(RevealedSecrets.DOES_NOT_OPEN)).isEqualTo(new CoolifyTrouble.Withheld("PASSWORD"));
    }

    @Test
    void a_secret_that_was_deleted_ends_the_deployment() {
        assertThat(troubleWith(new SecretRef(API_KEY.id(), 99)))
                .isEqualTo(new CoolifyTrouble.Forgotten("PASSWORD"))
                .isInstanceOf(CoolifyTrouble.Permanent.class);
        assertThat(coolify.asked()).isEmpty();
    }

    private CoolifyTrouble troubleWith(SecretRef password) {
        SetVariables command = new SetVariables(ENVIRONMENT, DEPLOYMENT, APPLICATION, Map.of(), Map.of(), password);
        return catchThrowableOfType(CoolifyFailed.class, () -> perform(command)).trouble();
    }

    private static SetVariables plain(Map<String, String> plain) {
        return new SetVariables(ENVIRONMENT, DEPLOYMENT, APPLICATION, plain, Map.of(), PASSWORD);
    }

    private StepOutcome perform(SetVariables command) {
        return new VariablesStep(new Secrets(secrets.gateway())).perform(command, coolify.api());
    }
}
