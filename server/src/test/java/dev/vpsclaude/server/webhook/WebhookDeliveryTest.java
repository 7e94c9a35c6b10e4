package dev.vpsclaude.server.webhook;

import static dev.vpsclaude.server.webhook.OwnedWebhook.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.webhook.Receiver.Received;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A real receiver, where an administrator allows one on this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookDeliveryTest {

    private final Receiver receiver = new Receiver();
    private final RunningPlatform platform = RunningPlatform.start(RunningPlatform.FAST, Hurried.with(receiver.port()));

    @AfterAll
    void stop() {
        platform.remove();
        receiver.close();
    }

    @Test
    void a_receiver_hears_in_order_what_happens_and_can_tell_that_it_is_true() {
        Person person = Person.signUp(platform);
        OwnedWebhook webhook = OwnedWebhook.of(person, receiver, "/order");

        OwnedEnvironment box = person.create("{\"name\": \"Parrot\", \"password\": \"canary-8801-password\","
                        + " \"spec\": {\"variables\": {\"KEY\": \"canary-8802\"}}}")
                .deployed();
        box.deleted();

        webhook.awaits("environment-deleted", box.id());
        assertThat(webhook.types())
                .startsWith("environment-created", "deployment-requested")
                .containsSubsequence("build-started", "deployment-succeeded", "deletion-requested")
                .endsWith("environment-deleted");
        assertThat(webhook.received().stream().map(Received::position))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(webhook.received()).allSatisfy(it -> {
            assertThat(it.isSignedWith(webhook.secret().get())).isTrue();
            assertThat(it.id()).isEqualTo("evt_" + it.position());
            assertThat(it.environment()).isEqualTo(box.id());
            assertThat(it.body())
                    .doesNotContain("canary-", "sec_", webhook.secret().get());
            assertThat(it.json().path("timestamp").asString()).endsWith("Z");
        });
        JsonNode created =
                webhook.awaits("environment-created", box.id()).json().path("data");
        assertThat(created.path("name").asString()).isEqualTo("Parrot");
        assertThat(created.path("url").asString())
                .contains(created.path("subdomain").asString());
        assertThat(webhook.read().path("position").asLong()).isPositive();
    }

    @Test
    void what_was_changed_on_the_way_does_not_verify() {
        Person person = Person.signUp(platform);
        OwnedWebhook webhook = OwnedWebhook.of(person, receiver, "/tampered");
        OwnedWebhook another = OwnedWebhook.of(person, receiver, "/another");
        Received it = webhook.awaits("environment-created", person.create().id());
        String secret = webhook.secret().get();

        assertThat(it.isSignedWith(secret)).isTrue();
        assertThat(it.isSignedWith(another.secret().get())).isFalse();
        assertThat(Stream.of(
                        new Received(
                                it.path(),
                                it.id(),
                                it.timestamp(),
                                it.signature(),
                                it.body().replace("Box", "Bot")),
                        new Received(it.path(), "evt_1", it.timestamp(), it.signature(), it.body()),
                        new Received(it.path(), it.id(), "1700000000", it.signature(), it.body())))
                .noneMatch(changed -> changed.isSignedWith(secret));
    }

    @Test
    void nobody_is_told_what_happens_to_others() {
        Person ada = Person.signUp(platform);
        Person bob = Person.signUp(platform);
        OwnedWebhook adas = OwnedWebhook.of(ada, receiver, "/ada");
        OwnedWebhook bobs = OwnedWebhook.of(bob, receiver, "/bob");
        Set<String> ofAda = new HashSet<>();
        Set<String> ofBob = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            ofAda.add(ada.create("{\"name\": \"A%d\"}".formatted(i)).id());
            ofBob.add(bob.create("{\"name\": \"B%d\"}".formatted(i)).id());
        }
        bobs.replay(0);
        adas.replay(0);

        ofAda.forEach(box -> adas.awaits("environment-created", box));
        ofBob.forEach(box -> bobs.awaits("environment-created", box));
        soon("both know all").until(() -> knowsAll(adas) && knowsAll(bobs));
        assertThat(adas.received().stream().map(Received::environment)).isSubsetOf(ofAda);
        assertThat(bobs.received().stream().map(Received::environment)).isSubsetOf(ofBob);
    }

    @Test
    void what_a_receiver_does_not_take_comes_again_until_it_does_and_what_follows_waits() {
        Person person = Person.signUp(platform);
        OwnedWebhook webhook = OwnedWebhook.of(person, receiver, "/moody");
        AtomicBoolean well = new AtomicBoolean();
        receiver.answer("/moody", it -> well.get() ? 200 : 503);

        OwnedEnvironment first = person.create("{\"name\": \"First\"}");
        webhook.becomes("retrying");
        OwnedEnvironment second = person.create("{\"name\": \"Second\"}");
        soon("it was tried often").until(() -> webhook.received().size() > 3);
        assertThat(webhook.received().stream().map(Received::environment)).containsOnly(first.id());
        assertThat(webhook.received().stream().map(Received::id).distinct()).hasSize(1);
        JsonNode waiting = webhook.read();
        assertThat(waiting.path("failures").asInt()).isPositive();
        assertThat(waiting.path("nextAttemptAt").isNull()).isFalse();
        well.set(true);

        webhook.awaits("environment-created", second.id());
        webhook.becomes("active");
        List<JsonNode> deliveries = webhook.deliveries();
        assertThat(deliveries.stream().map(it -> it.path("outcome").asString()))
                .startsWith("delivered", "delivered", "rejected");
        assertThat(deliveries.getLast().path("attempt").asInt()).isEqualTo(1);
        assertThat(deliveries.getLast().path("status").asInt()).isEqualTo(503);
        assertThat(deliveries.get(1).path("attempt").asInt()).isEqualTo(deliveries.size() - 1);
        assertThat(deliveries.toString()).doesNotContain("canary-answer");
    }

    @Test
    void a_receiver_that_was_down_gets_everything_when_it_is_back() {
        Receiver other = new Receiver();
        RunningPlatform own = RunningPlatform.start(RunningPlatform.FAST, Hurried.with(other.port()));
        try {
            Person here = Person.signUp(own);
            OwnedWebhook webhook = OwnedWebhook.of(here, other, "/down");
            other.goDown();
            List<String> boxes = Stream.of("A", "B", "C")
                    .map(name ->
                            here.create("{\"name\": \"%s\"}".formatted(name)).id())
                    .toList();
            soon("it was tried")
                    .until(() -> webhook.deliveries().stream()
                            .anyMatch(it -> it.path("outcome").asString().equals("unreachable")));
            other.comeBack();

            boxes.forEach(box -> webhook.awaits("environment-created", box));
            assertThat(webhook.received().stream().map(Received::environment)).isEqualTo(boxes);
        } finally {
            own.remove();
            other.close();
        }
    }

    @Test
    void a_slow_receiver_holds_up_nobody_else() throws Exception {
        Person person = Person.signUp(platform);
        OwnedWebhook slow = OwnedWebhook.of(person, receiver, "/slow");
        OwnedWebhook quick = OwnedWebhook.of(person, receiver, "/quick");
        CountDownLatch enough = new CountDownLatch(1);
        receiver.answer("/slow", it -> waited(enough));
        try {
            for (int i = 0; i < 3; i++) {
                quick.awaits(
                        "environment-created",
                        person.create("{\"name\": \"Q%d\"}".formatted(i)).id());
            }
            assertThat(slow.received().stream().map(Received::environment).distinct())
                    .hasSizeLessThan(2);
        } finally {
            enough.countDown();
        }
    }

    @Test
    void a_replay_sends_again_what_came_after_a_position_under_the_same_ids() {
        Person person = Person.signUp(platform);
        OwnedWebhook webhook = OwnedWebhook.of(person, receiver, "/replay");
        Received first = webhook.awaits(
                "environment-created", person.create("{\"name\": \"One\"}").id());
        Received second = webhook.awaits(
                "environment-created", person.create("{\"name\": \"Two\"}").id());

        webhook.replay(first.position());

        soon("the second came again").until(() -> webhook.received().size() == 3);
        assertThat(webhook.received().getLast().id()).isEqualTo(second.id());
        assertThat(webhook.received().getLast().body()).isEqualTo(second.body());
        webhook.replay(0);
        soon("both came again").until(() -> webhook.received().size() == 5);
        person.post(webhook.path() + "/replay", "{\"after\": -1}").expectProblem(422, "validation_failed");
        person.post(webhook.path() + "/replay", "{\"after\": 99999999}").expectProblem(422, "validation_failed");
    }

    @Test
    void only_what_is_wanted_is_sent_and_what_is_paused_is_not_lost() {
        Person person = Person.signUp(platform);
        OwnedWebhook webhook = OwnedWebhook.of(
                person,
                receiver,
                "/some",
                "{\"url\": \"%s\", \"events\": [\"environment-renamed\"]}".formatted(receiver.url("/some")));
        OwnedEnvironment box = person.create();
        person.patch(webhook.path(), "{\"enabled\": false}").expect(200);
        assertThat(webhook.status()).isEqualTo("paused");
        person.patch(box.path(), "{\"name\": \"Another\"}").expect(200);
        OwnedWebhook everything = OwnedWebhook.of(person, receiver, "/everything");
        person.patch(box.path(), "{\"name\": \"A third\"}").expect(200);
        everything.awaits("environment-renamed", box.id());
        assertThat(webhook.received()).isEmpty();

        person.patch(webhook.path(), "{\"enabled\": true}").expect(200);

        soon("both names came").until(() -> webhook.received().size() == 2);
        assertThat(webhook.types()).containsOnly("environment-renamed");
    }

    @Test
    void a_redirect_is_not_followed_and_a_receiver_that_is_gone_is_left_alone() {
        Person person = Person.signUp(platform);
        OwnedWebhook webhook = OwnedWebhook.of(person, receiver, "/moved");
        receiver.answer("/moved", it -> it.type().equals("webhook-test") ? 307 : 410);

        Answer tested = person.post(webhook.path() + "/test").expect(200);
        assertThat(tested.text("outcome")).isEqualTo("rejected");
        assertThat(tested.json().path("status").asInt()).isEqualTo(307);
        assertThat(tested.body()).doesNotContain("canary-answer");
        person.create();

        webhook.becomes("disabled");
        assertThat(webhook.read().path("disabledReason").asString()).isEqualTo("gone");
        assertThat(webhook.received()).hasSize(2);
        assertThat(receiver.at("/elsewhere")).isEmpty();
        person.patch(webhook.path(), "{\"enabled\": true}").expect(200);
        soon("it is tried again").until(() -> webhook.received().size() > 2);
    }

    @Test
    void after_failing_for_too_long_it_is_disabled_and_says_so() {
        Person person = Person.signUp(platform);
        OwnedWebhook webhook = OwnedWebhook.of(person, receiver, "/failing");
        receiver.answer("/failing", it -> 500);
        person.create();
        webhook.becomes("retrying");
        platform.jdbc()
                .sql("update webhook set failing_since = failing_since - interval '4 days' where url like '%/failing'")
                .update();

        webhook.becomes("disabled");

        assertThat(webhook.read().path("disabledReason").asString()).isEqualTo("failing");
        int tried = webhook.received().size();
        OwnedWebhook other = OwnedWebhook.of(person, receiver, "/other");
        other.awaits(
                "environment-created", person.create("{\"name\": \"Later\"}").id());
        assertThat(webhook.received()).hasSize(tried);
    }

    @Test
    void after_a_rotation_both_secrets_verify_for_a_day_and_then_only_the_new_one() {
        Person person = Person.signUp(platform);
        OwnedWebhook webhook = OwnedWebhook.of(person, receiver, "/rotated");
        String before = webhook.secret().get();
        String now = person.post(webhook.path() + "/rotate").expect(200).text("secret");
        assertThat(now).startsWith("whsec_").isNotEqualTo(before);

        Received both = webhook.awaits(
                "environment-created", person.create("{\"name\": \"One\"}").id());
        assertThat(both.isSignedWith(before)).isTrue();
        assertThat(both.isSignedWith(now)).isTrue();
        platform.jdbc()
                .sql("update webhook set previous_until = clock_timestamp() where url like '%/rotated'")
                .update();

        Received one = webhook.awaits(
                "environment-created", person.create("{\"name\": \"Two\"}").id());
        assertThat(one.isSignedWith(before)).isFalse();
        assertThat(one.isSignedWith(now)).isTrue();
        assertThat(platform.jdbc()
                        .sql("select count(*) from secret where purpose = ? and superseded_at is not null")
                        .param(webhook.id() + "/signing")
                        .query(Integer.class)
                        .single())
                .as("what is forgotten within a day")
                .isEqualTo(1);
    }

    @Test
    void who_is_kept_out_is_told_nothing_until_let_in_again() {
        Person person = Person.signUp(platform);
        OwnedWebhook webhook = OwnedWebhook.of(person, receiver, "/suspended");
        OwnedEnvironment box = person.create();
        webhook.awaits("environment-created", box.id());
        String user = "/api/v1/admin/users/" + person.id();
        Person administrator = Person.administrator(platform);
        administrator
                .post(user + "/suspend", "{\"reason\": \"To see.\", \"stopEnvironments\": false}")
                .expect(200);
        webhookOf(person, "position = 0");
        OwnedWebhook another = OwnedWebhook.of(administrator, receiver, "/witness");
        for (int i = 0; i < 3; i++) {
            another.awaits(
                    "environment-created",
                    administrator.create("{\"name\": \"W%d\"}".formatted(i)).id());
        }
        assertThat(webhook.received()).hasSize(1);

        administrator.post(user + "/lift", "{\"reason\": \"Seen.\"}").expect(200);

        soon("it is told").until(() -> webhook.received().size() == 2);
    }

    @Test
    void with_its_owner_everything_of_it_goes() {
        Person person = Person.signUp(platform);
        OwnedWebhook webhook = OwnedWebhook.of(person, receiver, "/leaving");
        person.post(webhook.path() + "/test").expect(200);
        Person administrator = Person.administrator(platform);

        administrator
                .delete("/api/v1/admin/users/" + person.id(), "{\"reason\": \"Asked for.\"}")
                .expect(202);

        soon("the webhook is gone").until(() -> count("webhook where url like '%/leaving'") == 0);
        assertThat(count("webhook_delivery where webhook not in (select id from webhook)"))
                .isZero();
        assertThat(count("secret where purpose = '" + webhook.id() + "/signing'"))
                .isZero();
    }

    @Test
    void the_log_of_deliveries_comes_in_pages() {
        Person person = Person.signUp(platform);
        OwnedWebhook webhook = OwnedWebhook.of(person, receiver, "/pages");
        for (int i = 0; i < 5; i++) {
            person.post(webhook.path() + "/test").expect(200);
        }
        person.post(webhook.path() + "/test").expectProblem(429, "too_many_requests");

        JsonNode first = person.get(webhook.path() + "/deliveries?limit=3").json();
        JsonNode second = person.get(webhook.path() + "/deliveries?limit=3&after="
                        + first.path("next").asString())
                .json();

        assertThat(first.path("items")).hasSize(3);
        assertThat(second.path("items")).hasSize(2);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(first.at("/items/0/type").asString()).isEqualTo("webhook-test");
        assertThat(first.at("/items/0/position").isNull()).isTrue();
        assertThat(webhook.received())
                .allMatch(it -> it.isSignedWith(webhook.secret().get()));
    }

    private void webhookOf(Person person, String change) {
        platform.jdbc()
                .sql("update webhook set " + change + " where owner = (select id from account where username = ?)")
                .param(person.username())
                .update();
    }

    private int count(String rows) {
        return platform.jdbc()
                .sql("select count(*) from " + rows)
                .query(Integer.class)
                .single();
    }

    private boolean knowsAll(OwnedWebhook webhook) {
        return platform.jdbc()
                .sql("select position >= known from webhook where url like ?")
                .param("%" + webhook.name())
                .query(Boolean.class)
                .single();
    }

    private static int waited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS) ? 204 : 500;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 500;
        }
    }
}
