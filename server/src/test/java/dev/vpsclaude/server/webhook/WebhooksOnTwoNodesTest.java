package dev.vpsclaude.server.webhook;

import static dev.vpsclaude.server.webhook.OwnedWebhook.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.webhook.Receiver.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhooksOnTwoNodesTest {

    /** Longer than a test lasts. */
    private static final int PATIENCE = 30;

    private final Receiver receiver = new Receiver();
    private final RunningPlatform one =
            RunningPlatform.start(RunningPlatform.FAST, Hurried.with(receiver.port(), PATIENCE));
    private final RunningPlatform other =
            one.startBeside(RunningPlatform.FAST, Hurried.with(receiver.port(), PATIENCE));
    private final CountDownLatch enough = new CountDownLatch(1);

    @AfterEach
    void stop() {
        enough.countDown();
        other.remove();
        one.remove();
        receiver.close();
    }

    @Test
    void one_at_a_time_tells_a_webhook_each_thing_once_and_in_order() {
        Person here = Person.signUp(one);
        Person there = here.logIn(other);
        here = here.logIn(one);
        OwnedWebhook webhook = OwnedWebhook.of(here, receiver, "/two");
        List<String> boxes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Person person = i % 2 == 0 ? here : there;
            boxes.add(person.post("/api/v1/environments", "{\"name\": \"Box %d\"}".formatted(i))
                    .expect(201)
                    .text("id"));
        }

        soon("all has come").until(() -> webhook.received().size() >= boxes.size());

        assertThat(webhook.received().stream().map(Received::environment)).isEqualTo(boxes);
        assertThat(receiver.mostAtOnce("/two")).isEqualTo(1);
    }

    @Test
    void while_nobody_has_a_webhook_the_history_is_not_looked_through_and_a_new_one_is_not_told_of_it() {
        Person person = Person.signUp(one);
        person.create("{\"name\": \"Before\"}");

        assertThat(one.bean(Scout.class).look()).isFalse();
        assertThat(one.jdbc()
                        .sql("select position from webhook_reading")
                        .query(Long.class)
                        .single())
                .isZero();

        OwnedWebhook webhook = OwnedWebhook.of(person, receiver, "/new");
        String after = person.create("{\"name\": \"After\"}").id();
        webhook.awaits("environment-created", after);
        assertThat(webhook.received().stream().map(Received::environment)).containsExactly(after);
        assertThat(one.bean(Scout.class).look()).isTrue();
    }

    /** Whoever looks meanwhile finds the lease. */
    @Test
    void nobody_else_begins_what_a_node_is_at() {
        Person person = Person.signUp(one);
        OwnedWebhook held = OwnedWebhook.of(person, receiver, "/held");
        OwnedWebhook witness = OwnedWebhook.of(person, receiver, "/witness");
        receiver.answer("/held", it -> waited());
        OwnedEnvironment first = person.create("{\"name\": \"First\"}");
        held.awaits("environment-created", first.id());

        for (int i = 0; i < 4; i++) {
            witness.awaits(
                    "environment-created",
                    person.create("{\"name\": \"W%d\"}".formatted(i)).id());
        }

        assertThat(receiver.mostAtOnce("/held")).isEqualTo(1);
        assertThat(held.received()).hasSize(1);
    }

    /** What a node notes that has lost its lease does not count: the other one goes on where it is. */
    @Test
    void a_node_that_wakes_up_too_late_changes_nothing() {
        Person person = Person.signUp(one);
        OwnedWebhook webhook = OwnedWebhook.of(person, receiver, "/zombie");
        TurnTable turns = one.bean(TurnTable.class);
        Received first = webhook.awaits(
                "environment-created", person.create("{\"name\": \"First\"}").id());
        other.bean(WebhookRounds.class).stop();
        one.bean(WebhookRounds.class).stop();
        webhook.replay(0);
        TurnTable.Turn late = turns.lease().orElseThrow();
        one.jdbc()
                .sql("update webhook set lease_until = clock_timestamp() where url like '%/zombie'")
                .update();
        TurnTable.Turn present = turns.lease().orElseThrow();

        assertThat(turns.extend(late)).isFalse();
        assertThat(turns.pass(late, 0)).isFalse();
        assertThat(turns.fail(late, java.time.Duration.ZERO, false)).isEmpty();
        assertThat(turns.pass(present, first.position())).isTrue();
        turns.end(late);

        assertThat(webhook.read().path("position").asLong()).isEqualTo(first.position());
        assertThat(turns.extend(present)).isTrue();
    }

    private int waited() {
        try {
            return enough.await(30, TimeUnit.SECONDS) ? 204 : 500;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 500;
        }
    }
}
