package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Environment variables: contract section 5. */
class VariablesTest extends WithSimulation {

    private final String application = coolify.created("box");
    private final String envs = "/applications/" + application + "/envs";

    @Test
    void a_production_variable_gets_a_preview_twin() {
        Reply created = client.post(envs, "{\"key\":\"A\",\"value\":\"1\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().propertyNames()).containsExactly("uuid");
        assertThat(rows())
                .extracting(row -> row.path("is_preview").booleanValue())
                .containsExactly(false, true);
    }

    @Test
    void a_variable_is_meant_for_the_build_too_unless_it_says_otherwise() {
        client.post(envs, "{\"key\":\"A\",\"value\":\"1\"}");
        client.post(envs, "{\"key\":\"B\",\"value\":\"1\",\"is_buildtime\":false}");

        assertThat(row("A").path("is_buildtime").booleanValue()).isTrue();
        assertThat(row("A").path("is_runtime").booleanValue()).isTrue();
        assertThat(row("B").path("is_buildtime").booleanValue()).isFalse();
    }

    @Test
    void a_second_variable_of_the_same_name_is_a_conflict() {
        client.post(envs, "{\"key\":\"A\",\"value\":\"1\"}");

        Reply refused = client.post(envs, "{\"key\":\"A\",\"value\":\"2\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).isEqualTo("Environment variable already exists. Use PATCH request to update it.");
    }

    @Test
    void a_change_finds_its_variable_by_name_and_answers_201() {
        client.post(envs, "{\"key\":\"A\",\"value\":\"1\"}");

        Reply changed = coolify.omniscient.patch(envs, "{\"key\":\"A\",\"value\":\"2\"}");

        assertThat(changed.status()).isEqualTo(201);
        assertThat(changed.text("value")).isEqualTo("2");
        assertThat(client.patch(envs, "{\"key\":\"B\",\"value\":\"2\"}").message())
                .isEqualTo("Environment variable not found.");
    }

    @Test
    void a_value_that_is_left_out_becomes_null() {
        client.post(envs, "{\"key\":\"A\",\"value\":\"1\",\"is_literal\":true}");

        Reply changed = coolify.omniscient.patch(envs, "{\"key\":\"A\"}");

        assertThat(changed.json().path("value").isNull()).isTrue();
        assertThat(changed.json().path("is_literal").booleanValue()).isFalse();
    }

    @Test
    void a_flag_that_was_true_and_is_left_out_breaks_the_server() {
        client.post(envs, "{\"key\":\"A\",\"value\":\"1\",\"is_multiline\":true}");

        assertThat(client.patch(envs, "{\"key\":\"A\",\"value\":\"2\"}").status())
                .isEqualTo(500);
        assertThat(client.patch(envs, "{\"key\":\"A\",\"value\":\"2\",\"is_multiline\":true}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void many_are_created_and_changed_in_one_call() {
        client.post(envs, "{\"key\":\"A\",\"value\":\"1\"}");

        Reply answered = coolify.omniscient.patch(
                envs + "/bulk",
                "{\"data\":[{\"key\":\"A\",\"value\":\"2\",\"moon\":1},{\"key\":\"B\",\"value\":\"3\"}]}");

        assertThat(answered.status()).isEqualTo(201);
        assertThat(answered.json().valueStream().map(row -> row.path("value").asString()))
                .containsExactly("2", "3");
        assertThat(rows()).hasSize(4);
    }

    @Test
    void what_came_before_a_refused_row_stays() {
        Reply refused = client.patch(
                envs + "/bulk",
                "{\"data\":[{\"key\":\"A\",\"value\":\"1\"},{\"key\":\"B\",\"value\":2},{\"key\":\"C\",\"value\":\"3\"}]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(rows()).extracting(row -> row.path("key").asString()).containsOnly("A");
    }

    @Test
    void many_must_be_some() {
        assertThat(client.patch(envs + "/bulk", "{\"data\":[]}").message()).isEqualTo("Bulk data is required.");
    }

    @Test
    void old_names_odd_names_and_numbers_are_refused() {
        assertThat(client.post(envs, "{\"key\":\"A\",\"is_build_time\":true}").status())
                .isEqualTo(422);
        assertThat(client.post(envs, "{\"key\":\"1A\"}").status()).isEqualTo(422);
        assertThat(client.post(envs, "{\"key\":\"A\",\"value\":1}").status()).isEqualTo(422);
        assertThat(client.post(envs, "{\"value\":\"1\"}")
                        .json()
                        .at("/errors/key/0")
                        .asString())
                .isEqualTo("This field is required.");
    }

    @Test
    void values_are_shown_only_to_those_who_may_see_them_and_never_twice() {
        client.post(envs, "{\"key\":\"A\",\"value\":\"1\"}");
        client.post(envs, "{\"key\":\"B\",\"value\":\"1\",\"is_shown_once\":true}");

        assertThat(client.get(envs).body()).doesNotContain("value\"");
        assertThat(coolify.omniscient
                        .get(envs)
                        .json()
                        .valueStream()
                        .filter(row -> row.has("value"))
                        .map(row -> row.path("key").asString()))
                .containsOnly("A");
    }

    @Test
    void deleting_a_variable_leaves_its_twin() {
        String uuid = client.post(envs, "{\"key\":\"A\",\"value\":\"1\"}").text("uuid");

        assertThat(client.delete(envs + "/" + uuid).message()).isEqualTo("Environment variable deleted.");

        assertThat(rows()).singleElement().matches(row -> row.path("is_preview").booleanValue());
        assertThat(client.delete(envs + "/" + uuid).status()).isEqualTo(404);
    }

    @Test
    void a_literal_value_with_a_quote_fails_the_deployment() {
        client.post(envs, "{\"key\":\"A\",\"value\":\"it's\",\"is_literal\":true}");
        String deployment = coolify.deploy(application);
        coolify.pass(100);

        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("failed");
        assertThat(coolify.logOf(deployment)).contains("failed to read .env");
    }

    @Test
    void a_value_with_a_quote_that_is_not_literal_does_no_harm() {
        client.post(envs, "{\"key\":\"A\",\"value\":\"it's\"}");
        client.post(envs, "{\"key\":\"PORT\",\"value\":\"8080\"}");
        String deployment = coolify.deploy(application);
        coolify.pass(100);

        assertThat(coolify.statusOfDeployment(deployment)).isEqualTo("finished");
    }

    @Test
    void build_variables_stand_in_the_log_while_injection_is_on() {
        client.post(envs, "{\"key\":\"LEAKS\",\"value\":\"secret-1\"}");
        client.post(envs, "{\"key\":\"KEPT\",\"value\":\"secret-2\",\"is_buildtime\":false}");
        String leaking = coolify.deploy(application);
        coolify.pass(200);
        client.patch("/applications/" + application, "{\"inject_build_args_to_dockerfile\":false}");
        String tight = coolify.deploy(application);
        coolify.pass(200);

        assertThat(coolify.logOf(leaking)).contains("ARG LEAKS=secret-1").doesNotContain("secret-2");
        assertThat(coolify.logOf(tight)).doesNotContain("secret");
    }

    private List<JsonNode> rows() {
        return client.get(envs).json().valueStream().toList();
    }

    private JsonNode row(String key) {
        return rows().stream()
                .filter(row -> row.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
