package dev.vpsclaude.server.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** An MCP server as its owner sees and changes it. */
public record OwnedMcpServer(Person owner, String id) {

    public static final String ALL = "/api/v1/mcp-servers";

    /** A new one, waited for until it can be read. */
    public static OwnedMcpServer register(Person owner, String json) {
        Answer answer = owner.post(ALL, json).expect(201);
        OwnedMcpServer server = new OwnedMcpServer(owner, answer.text("id"));
        server.read(answer);
        return server;
    }

    public String path() {
        return ALL + "/" + id;
    }

    /** As it is once the change has arrived that was answered with this. */
    public JsonNode read(Answer change) {
        long version = change.json().path("version").asLong();
        await(id + " is shown in version " + version)
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(
                                owner.get(path()).json().path("version").asLong(-1))
                        .isGreaterThanOrEqualTo(version));
        return owner.get(path()).expect(200).json();
    }

    /** As it is after a change that is accepted. */
    public JsonNode changed(String json) {
        return read(owner.patch(path(), json).expect(200));
    }
}
