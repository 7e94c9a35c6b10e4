package dev.vpsclaude.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands beside events says who wanted them and what led to them. */
class OriginOfEventsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person owner = Person.signUp(platform);

    private record Stored(String id, String type, JsonNode metadata) {
        String text(String key) {
            return metadata.path(key).asString("");
        }
    }

    @Test
    void an_event_of_a_request_names_the_person_the_session_the_address_and_the_request() {
        OwnedEnvironment environment = owner.create();

        owner.patch(environment.path(), "{\"name\":\"Another\"}").expect(200);

        Stored renamed = events(environment).getLast();
        assertThat(renamed.type()).isEqualTo("environment-renamed");
        assertThat(new TreeSet<>(renamed.metadata().propertyNames()))
                .containsExactly("actor", "address", "request", "traceId", "via");
        assertThat(renamed.text("actor")).isEqualTo(owner.id());
        assertThat(renamed.text("via")).isEqualTo("session");
        assertThat(renamed.text("address")).isEqualTo("127.0.0.1");
        assertThat(renamed.text("request")).matches("[0-9a-f]{12}");
    }

    @Test
    void what_an_administrator_does_to_somebody_elses_environment_says_who_it_was_and_why() {
        OwnedEnvironment environment = owner.create().deployed();
        Person administrator = Person.administrator(platform);

        administrator
                .post("/api/v1/admin/environments/" + environment.id() + "/stop", "{\"reason\":\"It mines coins.\"}")
                .expect(202);

        Stored stop = events(environment).stream()
                .filter(event -> event.type().equals("stop-requested"))
                .findFirst()
                .orElseThrow();
        assertThat(stop.text("actor")).isEqualTo(administrator.id());
        assertThat(stop.text("reason")).isEqualTo("It mines coins.");
    }

    @Test
    void an_event_of_a_token_names_the_part_of_it_that_may_be_shown() {
        OwnedEnvironment environment = owner.create();
        Answer made = owner.post("/api/v1/tokens", "{\"name\":\"script\",\"scopes\":[\"write\"],\"expiresInDays\":1}")
                .expect(201);

        Http.send(Http.request(URI.create(platform.address() + environment.path()))
                        .header("Authorization", "Bearer " + made.text("secret"))
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .method("PATCH", BodyPublishers.ofString("{\"name\":\"By a script\"}")))
                .expect(200);

        Stored renamed = events(environment).getLast();
        assertThat(renamed.text("actor")).isEqualTo(owner.id());
        assertThat(renamed.text("via")).isEqualTo("token:" + made.text("prefix"));
        assertThat(renamed.metadata().toString()).doesNotContain(made.text("secret"));
    }

    @Test
    void all_that_a_wish_leads_to_has_its_correlation_and_names_the_event_that_led_to_it() {
        OwnedEnvironment environment = owner.create().deployed();

        List<Stored> events = events(environment);
        List<Stored> deployment = events.subList(1, events.size());
        Set<String> before = new HashSet<>();
        assertThat(deployment.getFirst().text("actor")).isEqualTo(owner.id());
        assertThat(deployment)
                .extracting(event -> event.text("traceId"))
                .containsOnly(deployment.getFirst().text("traceId"));
        for (Stored event : deployment) {
            String cause = event.text("correlationId");
            assertThat(event.type().equals("deployment-requested") ? cause.isEmpty() : before.contains(cause))
                    .as("%s is caused by an earlier event of its deployment: %s", event.type(), event.metadata())
                    .isTrue();
            before.add(event.id());
        }
    }

    @Test
    void what_the_platform_does_by_itself_is_not_said_to_be_done_by_a_person() {
        OwnedEnvironment environment = owner.create().deployed();

        assertThat(events(environment).stream()
                        .filter(event -> event.text("actor").startsWith("system:")))
                .allSatisfy(event -> assertThat(new TreeSet<>(event.metadata().propertyNames()))
                        .containsExactly("actor", "correlationId", "traceId"))
                .extracting(event -> event.type() + " " + event.text("actor"))
                .contains(
                        "dockerfile-generated system:process",
                        "application-created system:worker",
                        "build-finished system:watcher");
    }

    private List<Stored> events(OwnedEnvironment environment) {
        return platform.jdbc()
                .sql("select id::text, type, metadata::text from event where stream = ? order by version")
                .param(environment.id())
                .query((row, number) -> new Stored(row.getString(1), row.getString(2), JSON.readTree(row.getString(3))))
                .list();
    }
}
