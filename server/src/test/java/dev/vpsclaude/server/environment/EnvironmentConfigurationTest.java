package dev.vpsclaude.server.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
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

    @ParameterizedTest
    @ValueSource(strings = {"/dockerfile", "/settings"})
    void what_is_somebody_elses_is_not_there(String what) {
        String path = owner.create().path() + what;
        Person.signUp(platform).get(path).expectProblem(404, "no_such_environment");
    }
}
