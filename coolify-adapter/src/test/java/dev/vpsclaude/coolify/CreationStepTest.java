package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APPLICATION;
import static dev.vpsclaude.coolify.CoolifyExamples.CREATE;
import static dev.vpsclaude.coolify.CoolifyExamples.CREATE_APP;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.DOCKERFILE;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.ScriptedCoolify.LOOK_UP;
import static dev.vpsclaude.coolify.ScriptedCoolify.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordApplicationCreated;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CreationStepTest {

    private static final StepOutcome CREATED =
            new StepOutcome.Reported(new RecordApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION));

    private final ScriptedCoolify coolify = new ScriptedCoolify();
    private final AtomicLong nanos = new AtomicLong();

    @AfterEach
    void close() {
        coolify.close();
    }

    @Test
    void an_application_that_is_there_is_adopted_and_of_several_the_oldest() {
        coolify.on(LOOK_UP, "environment.json");

        assertThat(create()).isEqualTo(CREATED);
        assertThat(coolify.asked()).containsExactly(LOOK_UP);
    }

    @Test
    void an_absent_application_is_created() {
        coolify.on(LOOK_UP, "environment-empty.json").on(CREATE_APP, 201, "created.json");

        assertThat(create()).isEqualTo(CREATED);
        assertThat(coolify.asked()).containsExactly(LOOK_UP, VERSION, CREATE_APP);
    }

    @Test
    void the_body_holds_what_is_safe_and_nothing_else() {
        coolify.on(LOOK_UP, "environment-empty.json").on(CREATE_APP, 201, "created.json");
        create();

        JsonNode body = CoolifyJson.MAPPER.readTree(coolify.body(CREATE_APP));
        String dockerfile = Base64.getEncoder().encodeToString(DOCKERFILE.getBytes(StandardCharsets.UTF_8));
        assertThat(body).isEqualTo(CoolifyJson.MAPPER.readTree("""
                {"project_uuid": "project-1", "server_uuid": "server-1", "environment_name": "production",
                 "name": "cc-env_00000000000000000000000001",
                 "description": "env_00000000000000000000000001 dep_00000000000000000000000003",
                 "dockerfile": "%s", "domains": "https://alpha.boxes.example.org",
                 "autogenerate_domain": false, "instant_deploy": false,
                 "limits_memory": "2048m", "limits_cpus": "1.5",
                 "health_check_enabled": true, "health_check_path": "/healthz", "health_check_port": "8080",
                 "inject_build_args_to_dockerfile": false}""".formatted(dockerfile)));
    }

    @ParameterizedTest
    @CsvSource({"4.1.0,false", "4.2.0-rc.1,false", "4.2.0,true", "4.3.11,true"})
    void a_key_that_an_older_coolify_does_not_know_is_left_out(String version, boolean known) {
        coolify.anew(VERSION)
                .on(VERSION, ScriptedCoolify.text(version))
                .on(LOOK_UP, "environment-empty.json")
                .on(CREATE_APP, 201, "created.json");
        create();

        assertThat(coolify.body(CREATE_APP).contains("inject_build_args_to_dockerfile"))
                .isEqualTo(known);
    }

    @Test
    void a_lost_answer_is_not_followed_by_a_second_creation() {
        coolify.on(LOOK_UP, "environment-empty.json")
                .on(LOOK_UP, "environment.json")
                .losing(CREATE_APP);

        assertThatExceptionOfType(CoolifyFailed.class).isThrownBy(this::create);
        assertThat(create()).isEqualTo(CREATED);
        assertThat(coolify.asked()).containsExactly(LOOK_UP, VERSION, CREATE_APP, LOOK_UP);
    }

    @Test
    void a_conflict_with_an_application_of_our_own_means_that_it_was_created_before() {
        coolify.on(LOOK_UP, "environment-empty.json")
                .on(LOOK_UP, "environment.json")
                .on(CREATE_APP, 409, "409-domain.json");

        assertThat(create()).isEqualTo(CREATED);
    }

    @Test
    void a_conflict_with_somebody_else_stays_one() {
        coolify.on(LOOK_UP, "environment-empty.json").on(CREATE_APP, 409, "409-domain.json");

        assertThatExceptionOfType(CoolifyFailed.class)
                .isThrownBy(this::create)
                .extracting(CoolifyFailed::trouble)
                .isInstanceOf(CoolifyTrouble.Conflict.class);
    }

    private StepOutcome create() {
        return new CreationStep(CoolifyPlace.of(coolify.properties()), new KnownVersion(nanos::get))
                .perform(CREATE, coolify.api());
    }
}
