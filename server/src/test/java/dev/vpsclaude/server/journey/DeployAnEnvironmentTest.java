package dev.vpsclaude.server.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.FollowedEvents;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.PushedEvent;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeployAnEnvironmentTest {

    private static final List<String> STEPS =
            List.of("dockerfile", "application", "routing", "variables", "volumes", "queue", "build", "probe");

    private final Person owner = Person.signUp(RunningPlatform.shared());

    @Test
    void a_person_follows_an_environment_from_its_creation_to_its_end() throws Exception {
        try (FollowedEvents events = owner.follow()) {
            OwnedEnvironment environment = owner.create();
            events.next("created", event -> event.isEnvironment(environment.id(), "pending"));

            environment.ask("deploy");
            events.next("deploying", event -> event.isEnvironment(environment.id(), "deploying"));
            PushedEvent running = events.next("running", event -> event.isEnvironment(environment.id(), "running"));
            assertThat(Http.box(running.text("url"), "/healthz").status())
                    .as("the box answers at the address that was pushed")
                    .isEqualTo(200);

            environment.ask("stop");
            events.next("stopped", event -> event.isEnvironment(environment.id(), "stopped"));
            environment.deleted();
            events.next(
                    "deleted",
                    event -> event.name().equals("environment-deleted")
                            && event.text("id").equals(environment.id()));
            assertThat(environment.read().status()).isEqualTo(404);
        }
    }

    @Test
    void what_is_pushed_last_is_what_a_question_answers() throws Exception {
        try (FollowedEvents events = owner.follow()) {
            OwnedEnvironment environment = owner.create();
            environment.ask("deploy");

            PushedEvent running = events.next("running", event -> event.isEnvironment(environment.id(), "running"));

            assertThat(running.json()).isEqualTo(environment.read().json());
        }
    }

    @Test
    void every_step_of_a_deployment_has_its_times() {
        OwnedEnvironment environment = owner.create().deployed();

        JsonNode deployment = environment.deployments().getFirst();

        List<JsonNode> steps = deployment.path("steps").valueStream().toList();
        assertThat(steps.stream().map(step -> step.path("step").asString()).toList())
                .isEqualTo(STEPS);
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.path("status").asString()).isEqualTo("done");
            assertThat(instant(step, "endedAt")).isAfterOrEqualTo(instant(step, "startedAt"));
        });
        assertThat(instant(deployment, "endedAt")).isAfter(instant(deployment, "requestedAt"));
        assertThat(deployment.path("status").asString()).isEqualTo("succeeded");
    }

    @Test
    void an_operation_can_be_followed_where_its_location_says() {
        OwnedEnvironment environment = owner.create();

        Answer accepted = environment.ask("deploy");
        environment.becomes("running");

        Answer operation = owner.get(accepted.header("Location")).expect(200);
        assertThat(operation.text("status")).isEqualTo("succeeded");
        assertThat(operation.text("environmentId")).isEqualTo(environment.id());
    }

    @Test
    void a_change_is_noted_at_once_and_reaches_the_box_with_the_next_deployment() {
        OwnedEnvironment environment = owner.create().deployed();

        Answer changed = owner.patch(environment.path(), """
            {"name": "Renamed", "spec": {"variables": {"COLOUR": "green"}}}\
            """).expect(200);
        environment.deployed();
        long newest = environment.read().json().path("version").asLong();

        JsonNode after = environment.read().json();
        assertThat(newest).isGreaterThan(changed.json().path("version").asLong());
        assertThat(after.path("name").asString()).isEqualTo("Renamed");
        assertThat(after.path("spec").path("variables").valueStream().map(JsonNode::asString))
                .containsExactly("COLOUR");
    }

    @Test
    void a_redeployment_brings_the_new_spec_into_the_box() {
        OwnedEnvironment environment = owner.create().deployed();
        owner.patch(environment.path(), "{\"spec\": {\"variables\": {\"COLOUR\": \"green\"}}}")
                .expect(200);
        Answer redeployment = environment.ask("deploy");

        await().untilAsserted(() -> assertThat(
                        owner.get(redeployment.header("Location")).text("status"))
                .isEqualTo("succeeded"));

        JsonNode after = environment.read().json();
        assertThat(after.path("deployedSpecVersion").asInt())
                .isEqualTo(after.path("specVersion").asInt())
                .isEqualTo(2);
        assertThat(environment.deployments()).hasSize(2);
    }

    @Test
    void a_stopped_box_does_not_answer_and_a_started_one_does() {
        OwnedEnvironment environment = owner.create().deployed();
        String url = environment.read().text("url");

        environment.ask("stop");
        environment.becomes("stopped");
        assertThat(Http.box(url, "/healthz").status()).isNotEqualTo(200);

        environment.ask("start");
        environment.becomes("running");
        assertThat(Http.box(url, "/healthz").status()).isEqualTo(200);
    }

    @Test
    void a_cancelled_first_deployment_leaves_nothing_behind_and_can_be_repeated() {
        OwnedEnvironment environment = owner.create();
        Answer operation = environment.ask("deploy");

        environment.ask("cancel");
        await().untilAsserted(
                        () -> assertThat(owner.get(operation.header("Location")).text("status"))
                                .isEqualTo("cancelled"));

        environment.deployed();
    }

    @Test
    void the_subdomain_of_a_deleted_environment_is_its_owners_for_now() {
        Person other = Person.signUp(RunningPlatform.shared());
        String wanted = "{\"name\": \"Wanted\", \"subdomain\": \"wanted-by-two\"}";
        OwnedEnvironment first = owner.create(wanted).deployed();
        other.post("/api/v1/environments", wanted).expectProblem(409, "subdomain_taken");

        first.deleted();

        other.post("/api/v1/environments", wanted).expectProblem(409, "subdomain_taken");
        assertThat(other.get("/api/v1/subdomains/wanted-by-two").text("reason")).isEqualTo("taken");
        OwnedEnvironment second = owner.create(wanted).deployed();
        assertThat(second.read().text("subdomain")).isEqualTo("wanted-by-two");
    }

    private static Instant instant(JsonNode node, String field) {
        return Instant.parse(node.path(field).asString());
    }
}
