package dev.vpsclaude.server.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.coolify.CoolifyProperties;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody works in Coolify beside the platform. */
class DriftIsNoticedTest {

    private final RunningPlatform platform =
            RunningPlatform.start(RunningPlatform.FAST, Map.of("vpsclaude.coolify.observe-interval", "100ms"));
    private final CoolifyProperties coolify = platform.bean(CoolifyProperties.class);
    private final OwnedEnvironment environment =
            Person.signUp(platform).create().deployed();

    @AfterEach
    void remove() {
        platform.remove();
    }

    @Test
    void a_container_that_was_stopped_in_coolify_is_noticed_and_a_deployment_brings_it_back() throws Exception {
        inCoolify("POST", "/applications/" + application() + "/stop");
        says("The container is gone, though nobody stopped it here.");
        assertThat(environment.read().text("observed")).isEqualTo("stopped");
        assertThat(environment.read().text("status")).isEqualTo("running");

        String before = application();
        environment.deployed();
        says("");
        assertThat(application()).as("deployed on its volumes").isEqualTo(before);
        environment.deleted();
    }

    @Test
    void an_application_that_was_deleted_in_coolify_is_noticed_and_made_anew() throws Exception {
        String before = application();
        inCoolify("DELETE", "/applications/" + before);
        says("The application was removed on the platform.");
        assertThat(environment.read().text("observed")).isEqualTo("none");

        environment.deployed();
        says("");
        assertThat(application()).isNotEqualTo(before);
    }

    private void says(String sentence) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(environment.read().text("errorMessage")).isEqualTo(sentence));
    }

    private String application() throws Exception {
        JsonNode place = inCoolify("GET", "/projects/" + coolify.projectUuid() + "/" + coolify.environmentName());
        assertThat(place.path("applications")).hasSize(1);
        return place.path("applications").get(0).path("uuid").asString();
    }

    private JsonNode inCoolify(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(coolify.apiUrl() + path))
                .header("Authorization", "Bearer " + coolify.token().reveal())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return JsonMapper.shared().readTree(answer);
    }
}
