package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOY;
import static dev.vpsclaude.coolify.ScriptedCoolify.LOOK_UP;
import static dev.vpsclaude.coolify.ScriptedCoolify.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.platform.PlatformInspection;
import dev.vpsclaude.messages.platform.PlatformInspection.Finding;
import dev.vpsclaude.messages.platform.PlatformInspection.Severity;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoolifyInspectionTest {

    private static final String HEALTH = "GET /api/v1/health";
    private static final String PROJECT = "GET /api/v1/projects/project-1";
    private static final String SERVER = "GET /api/v1/servers/server-1";
    private static final String DESTINATIONS = SERVER + "/destinations";
    private static final String WRITE = "PATCH /api/v1/applications/vpsclaudeabilityprobe000";

    private final ScriptedCoolify coolify = new ScriptedCoolify()
            .on(HEALTH, ScriptedCoolify.text("OK"))
            .on(PROJECT, "project.json")
            .on(LOOK_UP, "environment-empty.json")
            .on(SERVER, "server.json")
            .on(DESTINATIONS, "destinations.json")
            .on(WRITE, 404, "404-application.json")
            .on(DEPLOY, 400, "400-deploy-nothing.json");

    @AfterEach
    void close() {
        coolify.close();
    }

    @Test
    void nothing_is_said_of_a_coolify_that_is_as_it_should_be() {
        assertThat(inspect()).isEmpty();
        assertThat(coolify.asked())
                .containsExactly(HEALTH, VERSION, PROJECT, LOOK_UP, SERVER, DESTINATIONS, WRITE, DEPLOY);
    }

    @Test
    void nothing_is_said_of_the_simulator() {
        try (SimulatedCoolify simulated = new SimulatedCoolify()) {
            assertThat(CoolifyInspection.of(simulated.api(), CoolifyPlace.of(simulated.properties()))
                            .inspect()
                            .findings())
                    .isEmpty();
        }
    }

    @Test
    void one_that_does_not_answer_may_come_back_and_nothing_else_is_asked() {
        coolify.anew(HEALTH).losing(HEALTH);

        assertThat(inspect()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.sentence()).startsWith("Coolify does not answer");
        });
        assertThat(coolify.asked()).containsExactly(HEALTH);
    }

    @ParameterizedTest
    @CsvSource({"404, 404-no-such-endpoint.json", "200, application.json"})
    void an_address_of_something_else_is_fatal(int status, String file) {
        coolify.anew(HEALTH).on(HEALTH, status, file);

        assertThat(inspect())
                .containsExactly(fatal(
                        "What answers at COOLIFY_API_URL is not Coolify's API: the address should end in /api/v1."));
    }

    @Test
    void a_redirect_is_fatal() {
        coolify.anew(HEALTH)
                .on(
                        HEALTH,
                        new MockResponse.Builder()
                                .code(302)
                                .setHeader("Location", "/login")
                                .build());

        assertThat(only()).contains("redirected");
    }

    @ParameterizedTest
    @CsvSource({
        "401, 401.json, does not accept COOLIFY_API_TOKEN",
        "403, 403-api-disabled.json, switched off",
        "403, 403-not-let-in.json, this machine's is not among them"
    })
    void whoever_is_not_let_in_hears_it_once(int status, String file, String sentence) {
        coolify.anew(VERSION).on(VERSION, status, file);

        assertThat(only()).contains(sentence);
        assertThat(coolify.asked()).containsExactly(HEALTH, VERSION);
    }

    @ParameterizedTest
    @CsvSource({"4.0.0-beta.469, FATAL", "4.0.0, WARNING", "4.3.9, WARNING"})
    void an_old_coolify_is_to_be_upgraded(String version, Severity severity) {
        coolify.anew(VERSION).on(VERSION, ScriptedCoolify.text(version));

        assertThat(inspect()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.sentence()).startsWith("Coolify is " + version).contains("upgrade it");
        });
        assertThat(coolify.asked()).contains(DEPLOY);
    }

    @Test
    void an_ability_that_is_missing_is_named() {
        coolify.anew(DEPLOY).on(DEPLOY, 403, "403-missing-ability.json");

        assertThat(only()).contains("lacks the ability \"deploy\"");
    }

    @Test
    void an_environment_that_is_missing_is_named() {
        coolify.anew(LOOK_UP).on(LOOK_UP, 404, "404-application.json");

        assertThat(only()).contains("no environment \"production\"").contains("COOLIFY_ENVIRONMENT_NAME");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        coolify.anew(PROJECT)
                .anew(SERVER)
                .anew(DESTINATIONS)
                .anew(WRITE)
                .on(PROJECT, 404, "404-application.json")
                .on(SERVER, 404, "404-application.json")
                .on(DESTINATIONS, 404, "404-application.json")
                .on(WRITE, 403, "403-missing-ability.json");

        assertThat(inspect())
                .extracting(Finding::severity)
                .containsExactly(Severity.FATAL, Severity.FATAL, Severity.FATAL);
        assertThat(inspect())
                .extracting(Finding::sentence)
                .satisfiesExactly(
                        project -> assertThat(project).contains("COOLIFY_PROJECT_UUID"),
                        server -> assertThat(server).contains("does not know the server"),
                        ability -> assertThat(ability).contains("lacks the ability"));
    }

    @ParameterizedTest
    @CsvSource({
        "is_build_server, true, FATAL, only builds",
        "delete_unused_volumes, true, FATAL, deletes unused volumes",
        "is_usable, false, WARNING, cannot use the server",
        "is_reachable, false, WARNING, cannot use the server",
        "type, '\"NONE\"', WARNING, no proxy",
        "status, '\"exited\"', WARNING, does not run",
        "wildcard_domain, '\"https://other.example.com\"', WARNING, wildcard domain"
    })
    void what_is_wrong_with_the_server_is_told_apart(String key, String value, Severity severity, String sentence) {
        String server = ScriptedCoolify.file("server.json");
        String changed = server.replaceAll("\"" + key + "\": (\"[^\"]*\"|\\w+)", "\"" + key + "\": " + value);
        assertThat(changed).isNotEqualTo(server);
        coolify.anew(SERVER).on(SERVER, ScriptedCoolify.text(changed));

        assertThat(inspect()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.sentence()).contains(sentence);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'[]', '', has no destination:",
        "'[{\"uuid\":\"one\"},{\"uuid\":\"two\"}]', '', several destinations",
        "'[{\"uuid\":\"one\"}]', two, no destination with COOLIFY_DESTINATION_UUID"
    })
    void the_network_must_be_clear(String destinations, String wanted, String sentence) {
        CoolifyPlace place =
                CoolifyPlace.of(Installations.with(wanted.isEmpty() ? Map.of() : Map.of("destination-uuid", wanted)));
        coolify.anew(DESTINATIONS).on(DESTINATIONS, ScriptedCoolify.text(destinations));

        assertThat(CoolifyInspection.of(coolify.api(), place).inspect().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains(sentence));
    }

    @Test
    void a_coolify_that_cannot_say_its_networks_is_not_blamed_for_it() {
        coolify.anew(DESTINATIONS);

        assertThat(inspect()).isEmpty();
    }

    private String only() {
        return inspect().stream()
                .filter(finding -> finding.severity() == Severity.FATAL)
                .map(Finding::sentence)
                .reduce((one, other) -> one + " AND " + other)
                .orElseThrow();
    }

    private static Finding fatal(String sentence) {
        return new Finding(Severity.FATAL, sentence);
    }

    private List<Finding> inspect() {
        PlatformInspection inspection = CoolifyInspection.of(coolify.api(), CoolifyPlace.of(coolify.properties()))
                .inspect();
        return inspection.findings();
    }
}
