package dev.vpsclaude.server.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An environment as its owner sees and changes it. */
public record OwnedEnvironment(Person owner, String id) {

    public String path() {
        return "/api/v1/environments/" + id;
    }

    public Answer read() {
        return owner.get(path());
    }

    /** Asks for something that takes long; it must be accepted. */
    public Answer ask(String wish) {
        return owner.post(path() + "/" + wish).expect(202);
    }

    /** Deploys and waits for the success, since what ran before runs meanwhile. */
    public OwnedEnvironment deployed() {
        int before = deployments().size();
        ask("deploy");
        await(id + " is deployed")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    assertThat(deployments()).hasSizeGreaterThan(before);
                    assertThat(deployments().getFirst().path("status").asString())
                            .isEqualTo("succeeded");
                });
        return becomes("running");
    }

    public OwnedEnvironment becomes(String status) {
        return becomes(status, Duration.ofSeconds(30));
    }

    public OwnedEnvironment becomes(String status, Duration patience) {
        await(id + " is " + status)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(read().text("status"))
                        .as("status of: %s", read().body())
                        .isEqualTo(status));
        return this;
    }

    /** Waits until it is gone from everywhere. */
    public void deleted() {
        owner.delete(path()).expect(202);
        await(id + " is gone")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> read().status() == 404);
    }

    /** Its deployments, newest first. */
    public List<JsonNode> deployments() {
        return owner.get(path() + "/deployments")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }
}
