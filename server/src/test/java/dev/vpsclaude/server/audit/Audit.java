package dev.vpsclaude.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Person;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The audit log as this person may read it. Events come into it a moment later. */
record Audit(Person reader, String path) {

    static Audit ofAll(Person administrator) {
        return new Audit(administrator, "/api/v1/admin/audit");
    }

    static Audit of(Person owner) {
        return new Audit(owner, "/api/v1/audit");
    }

    Answer read(String query) {
        return reader.get(path + query).expect(200);
    }

    List<JsonNode> entries(String query) {
        return read(query).json().path("items").valueStream().toList();
    }

    Stream<String> actions(String query) {
        return entries(query).stream().map(entry -> entry.path("action").asString());
    }

    /** The newest entry with this action. */
    JsonNode entry(String query, String action) {
        await(action + " is entered")
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(actions(query)).contains(action));
        return entries(query).stream()
                .filter(entry -> entry.path("action").asString().equals(action))
                .findFirst()
                .orElseThrow();
    }
}
