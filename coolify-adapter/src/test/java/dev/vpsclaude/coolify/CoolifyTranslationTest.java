package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APPLICATION;
import static dev.vpsclaude.coolify.CoolifyExamples.BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.OTHER_BUILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CoolifyTranslationTest {

    @ParameterizedTest
    @CsvSource({
        "queued,QUEUED",
        "in_progress,IN_PROGRESS",
        "finished,FINISHED",
        "failed,FAILED",
        "cancelled-by-user,CANCELLED",
        "rebooting,UNINTELLIGIBLE"
    })
    void every_word_for_a_build_has_a_meaning(String word, CoolifyBuildState state) {
        assertThat(CoolifyTranslation.build(json("deployment-" + word + ".json")))
                .isEqualTo(new CoolifyBuild(BUILD, state));
    }

    @ParameterizedTest
    @CsvSource({
        "running:healthy,PRESENT",
        "running:unknown,PRESENT",
        "starting:unknown,PRESENT",
        "restarting:unknown,PRESENT",
        "degraded:unhealthy,PRESENT",
        "paused:unknown,PRESENT",
        "running (healthy),PRESENT",
        "exited:unhealthy,EXITED",
        "exited,EXITED",
        "Exited (0),EXITED",
        "dancing:healthy,UNINTELLIGIBLE",
        "'',UNINTELLIGIBLE"
    })
    void every_word_for_an_application_has_a_meaning(String word, CoolifyApplicationState state) {
        assertThat(CoolifyApplicationState.of(word)).isEqualTo(state);
    }

    @Test
    void active_builds_may_be_an_array() {
        assertThat(CoolifyTranslation.activeBuilds(json("deployments-array.json")))
                .containsExactly(new CoolifyBuild(BUILD, CoolifyBuildState.IN_PROGRESS));
    }

    @Test
    void active_builds_may_be_an_object_with_numbers_for_keys() {
        assertThat(CoolifyTranslation.activeBuilds(json("deployments-object.json")))
                .containsExactly(
                        new CoolifyBuild(BUILD, CoolifyBuildState.IN_PROGRESS),
                        new CoolifyBuild(OTHER_BUILD, CoolifyBuildState.QUEUED));
    }

    @Test
    void the_builds_of_an_application_come_wrapped_with_a_count() {
        assertThat(CoolifyTranslation.builds(json("deployments-of-application.json")))
                .hasSize(3);
    }

    @Test
    void domains_are_written_as_domains_and_read_as_fqdn() {
        assertThat(CoolifyTranslation.application(json("application.json")).domains())
                .isEqualTo("https://alpha.boxes.example.org");
    }

    @Test
    void preview_twins_and_coolifys_own_variables_are_not_ours() {
        assertThat(CoolifyTranslation.variables(json("envs.json")).stream()
                        .filter(CoolifyVariable::own)
                        .map(CoolifyVariable::key))
                .containsExactly("GREETING", "OLD");
    }

    @Test
    void resources_that_are_no_applications_are_passed_over() {
        assertThat(CoolifyTranslation.resources(json("resources-running.json")))
                .isEqualTo(Map.of(APPLICATION, CoolifyApplicationState.PRESENT));
    }

    @Test
    void a_success_without_the_id_of_a_build_is_a_refusal() {
        assertThatExceptionOfType(CoolifyFailed.class)
                .isThrownBy(() -> CoolifyTranslation.triggered(json("deploy-not-allowed.json")))
                .extracting(CoolifyFailed::trouble)
                .isEqualTo(new CoolifyTrouble.Forbidden("deploy"));
    }

    static Stream<Arguments> nonsense() {
        Function<JsonNode, ?> place = json -> CoolifyTranslation.named("x", json);
        Function<JsonNode, ?> application = CoolifyTranslation::application;
        Function<JsonNode, ?> created = CoolifyTranslation::created;
        Function<JsonNode, ?> builds = CoolifyTranslation::builds;
        Function<JsonNode, ?> active = CoolifyTranslation::activeBuilds;
        Function<JsonNode, ?> variables = CoolifyTranslation::variables;
        Function<JsonNode, ?> triggered = CoolifyTranslation::triggered;
        Function<JsonNode, ?> storages = CoolifyTranslation::storages;
        Function<JsonNode, ?> containerLog = CoolifyReading::containerLog;
        Function<JsonNode, ?> buildLog = CoolifyReading::buildLog;
        Function<JsonNode, ?> resources = CoolifyTranslation::resources;
        return Stream.of(
                Arguments.of(place, "{}"),
                Arguments.of(place, "[]"),
                Arguments.of(place, "{\"applications\":null}"),
                Arguments.of(place, "{\"applications\":[null]}"),
                Arguments.of(place, "{\"applications\":\"none\"}"),
                Arguments.of(place, "{\"applications\":[{\"name\":\"x\"}]}"),
                Arguments.of(application, "{\"uuid\":\"../../servers\"}"),
                Arguments.of(application, "{\"uuid\":null}"),
                Arguments.of(created, "{\"message\":\"Deployment already queued for this commit.\"}"),
                Arguments.of(builds, "{\"count\":0}"),
                Arguments.of(active, "{\"message\":\"hello\"}"),
                Arguments.of(active, "[{\"status\":\"queued\"}]"),
                Arguments.of(active, "[7]"),
                Arguments.of(active, "[null]"),
                Arguments.of(variables, "[{\"uuid\":\"a/../b-and-more\",\"key\":\"X\",\"is_preview\":false}]"),
                Arguments.of(triggered, "{\"deployments\":[]}"),
                Arguments.of(triggered, "{\"message\":[\"queued\"]}"),
                Arguments.of(storages, "{\"storages\":[]}"),
                Arguments.of(storages, "{\"persistent_storages\":[{\"uuid\":\"../x\",\"name\":\"a\"}]}"),
                Arguments.of(containerLog, "{\"message\":\"no log\"}"),
                Arguments.of(buildLog, "{\"logs\":\"not json\"}"),
                Arguments.of(buildLog, "{\"logs\":\"{\\\"output\\\":1}\"}"),
                Arguments.of(resources, "[{\"type\":\"application\",\"uuid\":{}}]"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void what_cannot_be_understood_is_never_a_guess(Function<JsonNode, ?> translation, String answer) {
        JsonNode json = CoolifyJson.MAPPER.readTree(answer);

        assertThatExceptionOfType(CoolifyFailed.class)
                .isThrownBy(() -> translation.apply(json))
                .extracting(CoolifyFailed::trouble)
                .isInstanceOf(CoolifyTrouble.Unintelligible.class);
    }

    @Test
    void what_others_keep_beside_our_applications_does_not_disturb() {
        JsonNode place = CoolifyJson.MAPPER.readTree("{\"applications\":[{\"uuid\":\"old\",\"name\":\"theirs\"}]}");
        JsonNode resources = CoolifyJson.MAPPER.readTree("[{\"uuid\":\"old\",\"type\":\"application\"}]");

        assertThat(CoolifyTranslation.named("x", place)).isEmpty();
        assertThat(CoolifyTranslation.resources(resources)).isEmpty();
    }

    @Test
    void an_empty_list_of_active_builds_is_a_list() {
        assertThat(CoolifyTranslation.activeBuilds(json("deployments-none.json")))
                .isEqualTo(List.of());
    }

    private static JsonNode json(String file) {
        return CoolifyJson.MAPPER.readTree(ScriptedCoolify.file(file));
    }
}
