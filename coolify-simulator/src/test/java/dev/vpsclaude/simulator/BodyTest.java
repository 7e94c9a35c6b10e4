package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** Bodies and the shapes of refusals: contract 2.2 and 2.3. */
class BodyTest extends WithSimulation {

    @Test
    void a_body_must_be_declared_as_json() {
        Reply refused = client.send(client.request("/applications/dockerfile")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"a\":1}")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .isEqualTo("{\"message\":\"Invalid request.\",\"error\":\"Content-Type must be application/json.\"}");
    }

    @Test
    void broken_and_empty_json_are_told_apart() {
        assertThat(client.post("/applications/dockerfile", "{oops").text("error"))
                .isEqualTo("Invalid JSON.");
        assertThat(client.post("/applications/dockerfile", "{}").text("error")).isEqualTo("Empty JSON.");
        assertThat(client.post("/applications/dockerfile", "7").text("error")).isEqualTo("Invalid JSON.");
    }

    @Test
    void one_unknown_key_fails_the_whole_request() {
        Reply refused = coolify.create(",\"envVars\":{},\"instantDeploy\":true");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.message()).isEqualTo("Validation failed.");
        assertThat(refused.json().at("/errors/envVars/0").asString()).isEqualTo("This field is not allowed.");
        assertThat(refused.json().at("/errors/instantDeploy/0").asString()).isEqualTo("This field is not allowed.");
        assertThat(client.get("/applications").json()).isEmpty();
    }

    @Test
    void errors_are_an_object_of_arrays_when_the_validator_speaks() {
        assertThat(coolify.create(",\"limits_memory\":2048")
                        .json()
                        .at("/errors/limits_memory/0")
                        .asString())
                .isEqualTo("The limits memory field must be a string.");
    }

    @Test
    void errors_are_an_object_of_texts_when_written_by_hand() {
        Reply refused = client.post(
                "/applications/dockerfile",
                coolify.creation("box", "x", "").replace(Simulation.base64("x"), "FROM debian"));

        assertThat(refused.json().at("/errors/dockerfile").asString())
                .isEqualTo("The dockerfile should be base64 encoded.");
    }

    @Test
    void errors_are_an_array_when_domains_are_no_urls() {
        Reply refused = coolify.create(",\"domains\":\"foo,http://fine.localhost\"");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").toString()).isEqualTo("[\"Invalid URL: foo\"]");
    }

    @Test
    void errors_may_be_missing_altogether() {
        Reply refused = client.post(
                "/applications/dockerfile",
                coolify.creation("box", "x", "").replace("\"environment_name\":\"production\",", ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().has("errors")).isFalse();
        assertThat(refused.message())
                .isEqualTo("You need to provide at least one of environment_name or environment_uuid.");
    }

    @Test
    void texts_are_trimmed_and_empty_ones_become_null() {
        String uuid = coolify.create(",\"description\":\"  ours \"").text("uuid");
        assertThat(client.get("/applications/" + uuid).text("description")).isEqualTo("ours");

        client.patch("/applications/" + uuid, "{\"description\":\"   \"}");

        assertThat(client.get("/applications/" + uuid)
                        .json()
                        .path("description")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_body_beyond_all_measure_is_turned_away() {
        String tooMuch = "{\"name\":\"" + "x".repeat(9 * 1024 * 1024) + "\"}";

        assertThat(client.patch("/applications/x", tooMuch).status()).isEqualTo(413);
    }
}
