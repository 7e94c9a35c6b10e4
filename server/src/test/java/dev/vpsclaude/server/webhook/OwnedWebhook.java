package dev.vpsclaude.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.webhook.Receiver.Received;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;

/** A webhook as its owner sees and changes it, and what came to where it is. */
record OwnedWebhook(Person owner, Receiver receiver, String name, String id, AtomicReference<String> secret) {

    static final String ALL = "/api/v1/webhooks";

    /** A new one, that is told of everything under a path of its own. */
    static OwnedWebhook of(Person owner, Receiver receiver, String name) {
        return of(owner, receiver, name, "{\"url\": \"%s\"}".formatted(receiver.url(name)));
    }

    static OwnedWebhook of(Person owner, Receiver receiver, String name, String json) {
        Answer made = owner.post(ALL, json).expect(201);
        return new OwnedWebhook(
                owner,
                receiver,
                name,
                made.json().at("/webhook/id").asString(),
                new AtomicReference<>(made.text("secret")));
    }

    /** The same one, of somebody who has logged in elsewhere. */
    OwnedWebhook by(Person person) {
        return new OwnedWebhook(person, receiver, name, id, secret);
    }

    String path() {
        return ALL + "/" + id;
    }

    JsonNode read() {
        return owner.get(path()).expect(200).json();
    }

    String status() {
        return read().path("status").asString();
    }

    void replay(long after) {
        owner.post(path() + "/replay", "{\"after\": %d}".formatted(after)).expect(200);
    }

    List<JsonNode> deliveries() {
        return owner.get(path() + "/deliveries?limit=100")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    /** What came so far. */
    List<Received> received() {
        return receiver.at(name);
    }

    List<String> types() {
        return received().stream().map(Received::type).toList();
    }

    /** Waits until this has come. */
    Received awaits(String what, Predicate<Received> wanted) {
        soon(what)
                .untilAsserted(
                        () -> assertThat(received()).as("received: %s", types()).anyMatch(wanted));
        return received().stream().filter(wanted).findFirst().orElseThrow();
    }

    Received awaits(String type, String environment) {
        return awaits(type, it -> it.type().equals(type) && it.environment().equals(environment));
    }

    void becomes(String status) {
        soon("it is " + status)
                .untilAsserted(() -> assertThat(status()).as("%s", read()).isEqualTo(status));
    }

    static ConditionFactory soon(String what) {
        return await(what).atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
    }
}
