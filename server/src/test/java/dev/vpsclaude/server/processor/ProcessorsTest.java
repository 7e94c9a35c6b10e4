package dev.vpsclaude.server.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.messages.platform.PlatformCommand;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.Poison;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How processors get on, as administrators see it and decide about it. */
class ProcessorsTest {

    private static final String PROCESSORS = "/api/v1/admin/processors";
    private static final String ROWS = PROCESSORS + "/environments";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Longer than Axon waits before it takes over what nobody claims any more. */
    private static final Duration LONGER_THAN_A_CLAIM = Duration.ofSeconds(13);

    private final RunningPlatform platform = RunningPlatform.start(RunningPlatform.FAST, Map.of());
    private final Person administrator = Person.administrator(platform);
    private final Person owner = Person.signUp(platform);

    @AfterEach
    void remove() {
        platform.remove();
    }

    @Test
    void each_is_told_with_its_position_and_how_far_it_is_behind() {
        owner.create();
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode items = administrator.get(PROCESSORS).expect(200).json().path("items");
            assertThat(items.valueStream().map(item -> item.path("name").asString()))
                    .containsExactly("audit", "deployments", "environments", "equipment");
            assertThat(items).allSatisfy(item -> {
                assertThat(item.path("state").asString()).as(item.toString()).isEqualTo("running");
                assertThat(item.path("position").asLong())
                        .isEqualTo(platform.jdbc()
                                .sql("select position from event_head")
                                .query(Long.class)
                                .single());
                assertThat(item.path("lag").path("events").asLong()).isZero();
                assertThat(item.path("failure").isNull()).isTrue();
            });
        });
        assertThat(processor("deployments").json().path("replayable").asBoolean())
                .isFalse();
        administrator.get(PROCESSORS + "/nothing").expectProblem(404, "not_found");
    }

    @Test
    void a_pause_holds_on_every_node_until_it_is_ended() {
        RunningPlatform other = platform.startBeside(RunningPlatform.FAST);
        try {
            OwnedEnvironment box = owner.create("{\"name\":\"Before\"}");
            Answer paused = administrator.post(ROWS + "/pause").expect(200);
            assertThat(paused.text("state")).isEqualTo("paused");
            assertThat(paused.json().path("pause").path("by").asString()).isEqualTo(administrator.id());
            administrator.post(ROWS + "/pause").expectProblem(409, "processor_paused");
            assertThat(administrator.get("/api/v1/admin/health").expect(200).body())
                    .contains("VC017", "The processor environments.");

            owner.patch(box.path(), "{\"name\":\"After\"}").expect(200);
            RunningPlatform third = platform.startBeside(RunningPlatform.FAST);
            try {
                await().pollDelay(LONGER_THAN_A_CLAIM)
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(lag()).isOne());
                assertThat(box.read().text("name")).isEqualTo("Before");
                assertThat(processor("environments")
                                .json()
                                .path("lag")
                                .path("seconds")
                                .asLong())
                        .isGreaterThanOrEqualTo(LONGER_THAN_A_CLAIM.toSeconds() - 1);
                assertThat(processor("environments").json().path("failure").isNull())
                        .as("nothing is wrong with the event")
                        .isTrue();

                administrator.post(ROWS + "/resume").expect(200);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(box.read().text("name")).isEqualTo("After"));
                administrator.post(ROWS + "/resume").expectProblem(409, "processor_not_paused");
            } finally {
                third.remove();
            }
        } finally {
            other.remove();
        }
    }

    @Test
    void the_last_failure_names_the_event_and_nothing_that_it_carried() {
        OwnedEnvironment box = owner.create();
        Poison poison = Poison.in(platform, PlatformCommand.class::isInstance);
        box.ask("deploy");

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode failure = processor("deployments").json().path("failure");
            assertThat(failure.path("stream").asString()).isEqualTo(box.id());
            assertThat(failure.path("type").asString()).isEqualTo("dockerfile-generated");
            assertThat(failure.path("position").asLong()).isEqualTo(position(box, "dockerfile-generated"));
            assertThat(failure.path("error").asString())
                    .contains("IllegalStateException")
                    .doesNotContain("poison");
        });
        poison.repair();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(processor("deployments")
                                .json()
                                .path("failure")
                                .path("current")
                                .asBoolean(true))
                        .isFalse());
    }

    private Answer processor(String name) {
        return administrator.get(PROCESSORS + "/" + name).expect(200);
    }

    private long lag() {
        return processor("environments").json().path("lag").path("events").asLong();
    }

    private long position(OwnedEnvironment box, String type) {
        return platform.jdbc()
                .sql("select position from event where stream = ? and type = ?")
                .params(box.id(), type)
                .query(Long.class)
                .single();
    }
}
