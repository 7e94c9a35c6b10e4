package dev.vpsclaude.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.OwnedSkill;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The history as administrators look at it. */
class HistoryTest {

    private static final String EVENTS = "/api/v1/admin/events";
    private static final String STREAMS = "/api/v1/admin/streams/";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person administrator = Person.administrator(platform);
    private final Person owner = Person.signUp(platform);

    @Test
    void a_stream_is_found_newest_first_and_page_by_page() {
        OwnedEnvironment box = owner.create();
        rename(box, "First");
        rename(box, "Second");

        Answer page = find("stream=" + box.id() + "&limit=2");
        assertThat(column(page, "version")).containsExactly("2", "1");
        assertThat(column(page, "type")).containsOnly("environment-renamed");

        Answer rest = find("stream=" + box.id() + "&limit=2&after=" + page.text("next"));
        assertThat(column(rest, "version")).containsExactly("0");
        assertThat(rest.json().path("next").isNull()).isTrue();
    }

    @Test
    void filters_narrow_together() {
        OwnedEnvironment box = owner.create();
        rename(box, "Renamed");
        JsonNode renamed = find("stream=" + box.id() + "&type=environment-renamed")
                .json()
                .path("items")
                .get(0);
        String at = renamed.path("at").asString();

        assertThat(column(find("stream=" + box.id() + "&from=" + at), "version"))
                .containsExactly("1");
        assertThat(column(find("stream=" + box.id() + "&to=" + at), "version")).containsExactly("0");
        assertThat(column(find("stream=" + box.id() + "&aggregate=Skill"), "version"))
                .isEmpty();
        assertThat(column(
                        find("correlation=" + renamed.path("correlation").asString() + "&aggregate=Environment"),
                        "position"))
                .containsExactly(renamed.path("position").asString());
        assertThat(column(find("stream=" + box.id() + "&actor=nobody"), "version"))
                .isEmpty();
    }

    @Test
    void who_wanted_an_event_is_looked_for_in_its_metadata() {
        OwnedEnvironment box = owner.create();
        platform.jdbc()
                .sql("""
                        with head as (update event_head set position = position + 1 returning position)
                        insert into event select head.position, ?, 1, 'Environment', 'environment-renamed', 1,
                            gen_random_uuid(), now(), ?::jsonb, '{"actor": "somebody"}' from head""")
                .params(box.id(), "{\"environmentId\": \"%s\", \"name\": \"New\"}".formatted(box.id()))
                .update();

        assertThat(column(find("actor=somebody&stream=" + box.id()), "actor")).containsExactly("somebody");
    }

    @ParameterizedTest
    @CsvSource({
        "type=nothing-happened, type: unknown_type",
        "aggregate=Tree, aggregate: unknown_aggregate",
        "from=yesterday, from: invalid_time",
        "to=-5000-01-01T00:00:00Z, to: invalid_time",
        "after=0, after: out_of_range",
        "after=x, after: wrong_type",
        "limit=0, limit: out_of_range"
    })
    void what_cannot_be_looked_for_is_said(String filter, String complaint) {
        assertThat(administrator
                        .get(EVENTS + "?" + filter)
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly(complaint);
    }

    @Test
    void an_event_is_shown_without_telling_where_what_is_sealed_is_kept() {
        OwnedEnvironment box = owner.create(
                "{\"name\":\"Sealed\",\"password\":\"a long password\",\"spec\":{\"variables\":{\"KEY\":\"hush hush\"}}}");
        String position = column(find("stream=" + box.id()), "position").getFirst();

        Answer shown = administrator.get(EVENTS + "/" + position).expect(200);
        assertThat(shown.json().path("event").path("type").asString()).isEqualTo("environment-created");
        JsonNode payload = shown.json().path("payload");
        assertThat(payload.path("name").asString()).isEqualTo("Sealed");
        assertThat(payload.path("password").asString()).startsWith("(sealed, …");
        assertThat(payload.path("spec").path("variables").path("KEY").asString())
                .startsWith("(sealed, …");
        assertThat(shown.body()).doesNotContain("sec_", "hush", "a long password");

        Answer state = stream(box.id(), "");
        assertThat(state.body()).contains("(sealed, …").doesNotContain("sec_", "hush", "a long password");
    }

    @Test
    void there_is_no_event_where_there_is_none() {
        administrator.get(EVENTS + "/9223372036854775807").expectProblem(404, "not_found");
        administrator.get(EVENTS + "/first").expectProblem(404, "not_found");
    }

    @Test
    void what_a_thing_was_is_told_with_what_an_event_has_changed() {
        OwnedEnvironment box = owner.create("{\"name\":\"Before\"}");
        rename(box, "After");
        owner.post(box.path() + "/password", "{\"password\":\"another long password\"}")
                .expect(200);

        JsonNode created = stream(box.id(), "?version=0").json();
        assertThat(created.path("state").path("is").asString()).isEqualTo("Pending");
        assertThat(created.path("state").path("box").path("name").asString()).isEqualTo("Before");
        assertThat(created.path("lastVersion").asInt()).isEqualTo(2);

        JsonNode renamed = stream(box.id(), "?version=1").json();
        assertThat(renamed.path("event").path("type").asString()).isEqualTo("environment-renamed");
        assertThat(renamed.path("changes").toString())
                .isEqualTo("[{\"field\":\"box.name\",\"before\":\"Before\",\"after\":\"After\"}]");

        JsonNode opened = stream(box.id(), "").json();
        assertThat(opened.path("version").asInt()).isEqualTo(2);
        assertThat(opened.path("changes").get(0).path("field").asString()).isEqualTo("box.password");
    }

    @Test
    void a_state_that_differs_in_its_kind_only_says_so() {
        OwnedEnvironment box = owner.create();
        box.deployed();
        JsonNode requested = stream(box.id(), "?version=1").json();
        assertThat(requested.path("state").path("is").asString()).isEqualTo("Deploying");
        assertThat(Stream.of(requested.path("changes"))
                        .flatMap(JsonNode::valueStream)
                        .map(change -> change.path("field").asString()))
                .contains("is", "attempt");
    }

    @Test
    void skills_servers_and_accounts_have_streams_as_well() {
        OwnedSkill skill = owner.write("{\"name\":\"told\",\"description\":\"a\",\"content\":\"before\"}");
        skill.revise("{\"content\":\"after\"}");
        assertThat(stream(idOf(skill.path()), "?version=1")
                        .json()
                        .path("changes")
                        .toString())
                .contains("spec.content", "before", "after");

        OwnedMcpServer server = OwnedMcpServer.register(owner, """
                {"name": "told", "type": "database", "provider": "sqlite", "connectionString": "/workspace/a.db"}""");
        assertThat(stream(idOf(server.path()), "")
                        .json()
                        .path("state")
                        .path("is")
                        .asString())
                .isEqualTo("Present");

        Person suspended = Person.signUp(platform);
        administrator
                .post("/api/v1/admin/users/" + suspended.id() + "/suspend", "{\"reason\":\"to see\"}")
                .expect(200);
        assertThat(stream(suspended.id(), "").json().path("state").path("is").asString())
                .isEqualTo("Suspended");
    }

    @Test
    void there_is_no_state_where_nothing_happened() {
        OwnedEnvironment box = owner.create();
        administrator.get(STREAMS + box.id() + "?version=1").expectProblem(404, "not_found");
        administrator.get(STREAMS + "env_01h45ytscbebyvny4gc8cr8ma2").expectProblem(404, "not_found");
        administrator.get(STREAMS + "nothing").expectProblem(404, "not_found");
        administrator.get(STREAMS + box.id() + "?version=-1").expectProblem(422, "validation_failed");
    }

    private void rename(OwnedEnvironment box, String name) {
        owner.patch(box.path(), "{\"name\":\"" + name + "\"}").expect(200);
    }

    private Answer find(String filter) {
        return administrator.get(EVENTS + "?" + filter).expect(200);
    }

    private Answer stream(String id, String version) {
        return administrator.get(STREAMS + id + version).expect(200);
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> column(Answer page, String field) {
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.path(field).asString())
                .toList();
    }
}
