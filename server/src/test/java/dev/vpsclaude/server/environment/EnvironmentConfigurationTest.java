package dev.vpsclaude.server.environment;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EnvironmentConfigurationTest {

    private static final String PREVIEW = "/api/v1/permissions/preview";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person owner = Person.signUp(platform);

    @Test
    void the_dockerfile_of_the_next_deployment_can_be_read() {
        var answer = owner.get(owner.create().path() + "/dockerfile").expect(200);

        assertThat(answer.body()).startsWith("FROM node:").contains("@anthropic-ai/claude-code@");
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void the_settings_are_those_of_the_permissions_with_the_chosen_mode() {
        OwnedEnvironment box = owner.create("""
                {"name":"a","spec":{"permissions":{"allowedTools":["Read"],"allowedHosts":["example.com"],
                "defaultMode":"plan"},"variables":{"EDITOR":"vim"}}}""");

        JsonNode answer = owner.get(box.path() + "/settings").expect(200).json();

        assertThat(answer.at("/settings/permissions/defaultMode").asString()).isEqualTo("plan");
        assertThat(answer.at("/settings/permissions/allow").valueStream().map(JsonNode::asString))
                .containsExactly("Read", "WebFetch(domain:example.com)");
        assertThat(answer.path("advice")
                        .valueStream()
                        .map(advice -> advice.path("field").asString()))
                .containsExactly("allowedTools", "allowedHosts");
        assertThat(answer.toString()).doesNotContain("vim");
        assertThat(box.read().json().at("/spec/permissions/defaultMode").asString())
                .isEqualTo("plan");
    }

    @Test
    void settings_can_be_looked_at_before_anything_is_stored() {
        JsonNode answer = owner.post(PREVIEW, "{\"allowedTools\":[\"Read\"],\"maxTokens\":9}")
                .expect(200)
                .json();

        assertThat(answer.at("/settings/permissions/defaultMode").asString()).isEqualTo("dontAsk");
        assertThat(answer.at("/settings/env/CLAUDE_CODE_MAX_OUTPUT_TOKENS").asString())
                .isEqualTo("9");
        assertThat(answer.path("advice")).isEmpty();
    }

    @Test
    void a_preview_names_the_field_that_is_wrong() {
        assertThat(owner.post(PREVIEW, "{\"blockedTools\":[\"a b\"],\"defaultMode\":\"auto\"}")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactlyInAnyOrder("blockedTools[0]: invalid_tool", "defaultMode: unknown_mode");
    }

    @Test
    void before_the_first_deployment_nothing_is_out_of_date() {
        JsonNode changes =
                owner.get(owner.create().path() + "/changes").expect(200).json();

        assertThat(changes.path("outOfDate").asBoolean()).isFalse();
        assertThat(changes.path("deployedSpecVersion").isNull()).isTrue();
        assertThat(changes.path("bytes").asInt()).isBetween(100, 2000);
        assertThat(changes.path("mostBytes").asInt()).isEqualTo(95_000);
    }

    @Test
    void a_kept_variable_and_a_new_password_are_told_from_others_without_being_shown() {
        OwnedEnvironment box =
                owner.create("{\"name\":\"a\",\"spec\":{\"variables\":{\"KEPT\":\"first-canary\",\"OLD\":\"x\"}}}");
        box.deployed();

        owner.patch(box.path(), "{\"spec\":{\"variables\":{\"KEPT\":null,\"NEW\":\"y\"}}}")
                .expect(200);
        owner.post(box.path() + "/password", "{\"password\":\"second-canary\"}").expect(200);
        JsonNode changes = owner.get(box.path() + "/changes").expect(200).json();

        assertThat(changes.path("outOfDate").asBoolean()).isTrue();
        assertThat(changes.path("password").asBoolean()).isTrue();
        assertThat(changes.path("dockerfile").asBoolean()).isFalse();
        assertThat(changes.path("variables").toString())
                .isEqualTo("[{\"name\":\"NEW\",\"change\":\"added\"},{\"name\":\"OLD\",\"change\":\"removed\"}]");
        assertThat(changes.toString()).doesNotContain("canary");
    }

    @Test
    void a_password_that_is_not_chosen_is_told_once() {
        String address = owner.create().path() + "/password";
        JsonNode generated = owner.post(address, "{}").expect(200).json();
        JsonNode chosen =
                owner.post(address, "{\"password\":\"chosen-one\"}").expect(200).json();

        assertThat(generated.path("password").asString()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(chosen.path("password").isNull()).isTrue();
    }

    @Test
    void variables_that_do_not_fit_together_are_refused_with_numbers_when_they_are_deployed() {
        String values = IntStream.range(0, 24)
                .mapToObj(n -> "\"V" + n + "\":\"" + "x".repeat(4000) + "\"")
                .collect(joining(","));
        OwnedEnvironment box = owner.create("{\"name\":\"a\",\"spec\":{\"variables\":{" + values + "}}}");

        String detail = owner.post(box.path() + "/deploy")
                .expectProblem(409, "too_much_for_box")
                .text("detail");

        assertThat(detail).containsPattern("are 96\\d{3} bytes").contains("at most 95000");
        assertThat(owner.get(box.path() + "/changes").json().path("bytes").asInt())
                .isBetween(96_000, 97_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dockerfile", "/settings", "/changes"})
    void what_is_somebody_elses_is_not_there(String what) {
        String path = owner.create().path() + what;
        Person.signUp(platform).get(path).expectProblem(404, "no_such_environment");
    }
}
