package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reading: contract 1.3, 8.1 to 8.3. */
class ReadApplicationTest extends WithSimulation {

    @Test
    void the_three_names_come_first_and_the_other_keys_are_sorted() {
        Reply read = client.get("/applications/" + coolify.created("box"));

        assertThat(read.json().propertyNames()).startsWith("uuid", "description", "name", "base_directory");
        assertThat(read.json().path("server_status").booleanValue()).isTrue();
        assertThat(read.text("fqdn")).isEqualTo("http://box.localhost");
        assertThat(read.json().has("domains")).isFalse();
    }

    @Test
    void what_is_sensitive_is_absent_and_not_null() {
        String uuid = coolify.created("box");

        assertThat(client.get("/applications/" + uuid).json().propertyNames())
                .doesNotContain("dockerfile", "custom_labels");
        assertThat(coolify.omniscient.get("/applications/" + uuid).json().propertyNames())
                .contains("dockerfile", "custom_labels");
    }

    @Test
    void the_secrets_of_the_server_come_with_the_list_for_those_who_may_see_them() {
        coolify.created("box");
        String server = "/servers/" + coolify.simulator.serverUuid();

        assertThat(coolify.omniscient
                        .get("/applications")
                        .json()
                        .at("/0/destination/server/settings/sentinel_token")
                        .asString())
                .isNotBlank();
        assertThat(client.get("/applications").json().at("/0").has("destination"))
                .isFalse();
        assertThat(coolify.omniscient.get(server).body()).contains("sentinel_token", "logdrain_axiom_api_key");
        assertThat(client.get(server).body() + client.get("/servers").body()).doesNotContain("sentinel", "logdrain");
    }

    @Test
    void the_logs_of_what_does_not_run_are_a_400() {
        String uuid = coolify.created("box");

        Reply refused = client.get("/applications/" + uuid + "/logs");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo("Application is not running.");
    }

    @Test
    void the_logs_of_a_running_box_are_its_last_lines() {
        String uuid = coolify.running("box");

        assertThat(client.get("/applications/" + uuid + "/logs").text("logs")).contains("0.0.0.0:8080");
        assertThat(client.get("/applications/" + uuid + "/logs?lines=1")
                        .text("logs")
                        .lines())
                .singleElement()
                .asString()
                .contains("/healthz");
        assertThat(client.get("/applications/" + uuid + "/logs?lines=many").status())
                .isEqualTo(200);
    }
}
