package dev.vpsclaude.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.platform.Orphan;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.InCoolify;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an administrator is told about applications that somebody has made, or left, in Coolify. */
class OrphansTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final InCoolify coolify = InCoolify.of(platform);
    private final Person administrator = Person.administrator(platform);
    private final OwnedEnvironment environment = Person.signUp(platform).create();
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void cleanUp() {
        made.stream().filter(coolify.applications()::contains).forEach(coolify::delete);
    }

    @Test
    void an_application_of_an_environment_that_nobody_knows_is_told_with_what_to_do_about_it() {
        String nobodys = new EnvironmentId(UUID.randomUUID()).text();
        String application = make(nobodys);

        assertThat(orphansOf(nobodys)).singleElement().satisfies(orphan -> {
            assertThat(orphan.path("applicationId").asString()).isEqualTo(application);
            assertThat(orphan.path("name").asString()).isEqualTo("cc-" + nobodys);
            assertThat(Instant.parse(orphan.path("createdAt").asString())).isAfter("2025-01-01T00:00:00Z");
            assertThat(orphan.path("container").asString()).isEqualTo("absent");
            assertThat(orphan.at("/reason/code").asString()).isEqualTo("environment_unknown");
            assertThat(orphan.at("/reason/message").asString()).isEqualTo(Orphan.Reason.ENVIRONMENT_UNKNOWN.sentence());
            assertThat(orphan.at("/reason/advice").asString()).isEqualTo(Orphan.Reason.ENVIRONMENT_UNKNOWN.advice());
        });
    }

    @Test
    void the_copy_is_told_and_not_the_application_that_runs() {
        environment.deployed();
        String copy = make(environment.id());
        assertThat(reasons()).as("a moment after the deployment").isEmpty();

        minutesPass();
        assertThat(reasons()).containsExactly(copy + " second_application");
        environment.deleted();
    }

    @Test
    void what_is_left_of_a_deleted_environment_is_told_once_the_deletion_is_some_minutes_ago() {
        environment.deployed().deleted();
        String left = make(environment.id());
        assertThat(reasons()).as("a moment after the deletion").isEmpty();

        minutesPass();
        assertThat(reasons()).containsExactly(left + " environment_deleted");
    }

    @Test
    void an_unused_application_is_used_by_the_next_deployment() {
        String unused = make(environment.id());
        assertThat(reasons()).containsExactly(unused + " unused_application");

        environment.deployed();
        minutesPass();
        assertThat(reasons()).isEmpty();
        assertThat(coolify.applications("cc-" + environment.id())).containsExactly(unused);
        environment.deleted();
    }

    @Test
    void nothing_is_told_of_an_environment_while_it_is_deployed_redeployed_stopped_or_deleted() {
        nothingIsToldFrom(
                environment.ask("deploy"),
                () -> environment.read().text("status").equals("running"));
        nothingIsToldFrom(
                environment.ask("deploy"),
                () -> environment.deployments().getFirst().path("endedAt").isString());
        nothingIsToldFrom(
                environment.ask("stop"), () -> environment.read().text("status").equals("stopped"));
        Answer deletion = environment.owner().delete(environment.path()).expect(202);
        nothingIsToldFrom(deletion, () -> environment.read().status() == 404);
    }

    /** Looks again and again, as soon as the rows show the request, and as if each step had ended long ago. */
    private void nothingIsToldFrom(Answer request, BooleanSupplier over) {
        long version = request.json().path("version").asLong();
        await().until(() -> environment.read().status() == 404
                || environment.read().json().path("version").asLong() >= version);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    boolean wasOver = over.getAsBoolean();
                    minutesPass();
                    assertThat(reasons()).isEmpty();
                    return wasOver;
                });
    }

    private String make(String environmentId) {
        String application = coolify.create("cc-" + environmentId);
        made.add(application);
        return application;
    }

    /** For what was asked for this environment and has ended. */
    private void minutesPass() {
        platform.jdbc()
                .sql("update coolify_intent set settled_at = settled_at - interval '6 minutes'"
                        + " where environment_id = ? and state <> 'requested'")
                .param(environment.id())
                .update();
    }

    private List<String> reasons() {
        return orphansOf(environment.id()).stream()
                .map(orphan -> orphan.path("applicationId").asString() + " "
                        + orphan.at("/reason/code").asString())
                .toList();
    }

    private List<JsonNode> orphansOf(String id) {
        return administrator
                .get("/api/v1/admin/orphans")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(orphan -> orphan.path("environmentId").asString().equals(id))
                .toList();
    }
}
