package dev.vpsclaude.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AuditOverHttpTest {

    private static final String ADMIN = "/api/v1/admin/";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person administrator = Person.administrator(platform);
    private final Person ada = Person.signUp(platform);
    private final Person bob = Person.signUp(platform);
    private final Audit all = Audit.ofAll(administrator);

    @Test
    void a_change_is_there_with_who_from_where_and_what_it_was_before() {
        OwnedEnvironment environment = ada.create();
        Answer renamed = ada.patch(environment.path(), "{\"name\":\"Another\"}").expect(200);

        JsonNode entry = all.entry("?target=" + environment.id(), "environment-renamed");

        assertThat(renamed.status()).isEqualTo(200);
        says(entry, "actor", ada.id(), "owner", ada.id(), "via", "session", "address", "127.0.0.1", "outcome", "done");
        assertThat(entry.path("request").asString()).matches("[0-9a-f]{12}");
        assertThat(entry.path("correlation").asString()).isNotBlank();
        assertThat(entry.at("/changes/0").toString())
                .isEqualTo("{\"field\":\"name\",\"before\":\"Box of %s\",\"after\":\"Another\"}"
                        .formatted(ada.username()));
    }

    @Test
    void the_reason_of_an_administrators_stop_is_there_for_its_owner_too_but_not_from_where() {
        OwnedEnvironment environment = ada.create().deployed();

        administrator
                .post(ADMIN + "environments/" + environment.id() + "/stop", "{\"reason\":\"It mines coins.\"}")
                .expect(202);

        JsonNode entry = all.entry("?target=" + environment.id(), "stop-requested");
        says(entry, "actor", administrator.id(), "owner", ada.id(), "reason", "It mines coins.");
        says(entry, "address", "127.0.0.1");
        JsonNode seen = new Audit(ada, environment.path() + "/history").entry("", "stop-requested");
        says(seen, "actor", administrator.id(), "reason", "It mines coins.", "address", "", "via", "");
    }

    @Test
    void a_refused_command_is_there_with_its_code_and_its_reason() {
        OwnedEnvironment environment = ada.create();
        Answer refused = administrator
                .post(ADMIN + "environments/" + environment.id() + "/stop", "{\"reason\":\"In vain.\"}")
                .expectProblem(409, "environment_not_running");

        JsonNode entry = all.entry(
                "?target=" + environment.id() + "&outcome=refused", "POST /api/v1/admin/environments/{id}/stop");

        says(entry, "actor", administrator.id(), "owner", ada.id(), "code", "environment_not_running");
        says(entry, "reason", "In vain.", "request", refused.text("traceId"));
        assertThat(entry.path("status").asInt()).isEqualTo(409);
    }

    @Test
    void a_command_that_changes_nothing_is_there_as_well() {
        ada.post("/api/v1/auth/logout").expect(204);

        says(all.entry("?owner=" + ada.id(), "POST /api/v1/auth/logout"), "actor", ada.id(), "outcome", "done");
    }

    @Test
    void logging_in_is_there_and_so_is_failing_to() {
        Http.send(Http.request(URI.create(platform.address() + "/api/v1/auth/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"email\":\"%s@example.org\",\"password\":\"not it\"}".formatted(ada.username()))))
                .expectProblem(401, "bad_credentials");
        Person again = ada.logIn(platform);

        List<JsonNode> logIns = Audit.of(again).entries("?action=POST%20/api/v1/auth/login");

        says(logIns.get(0), "actor", ada.id(), "outcome", "done");
        says(logIns.get(1), "actor", "", "target", ada.id(), "outcome", "denied", "code", "bad_credentials");
        says(logIns.get(1), "address", "127.0.0.1");
        assertThat(logIns.toString()).doesNotContain("not it", Person.PASSWORD);
    }

    @Test
    void whoever_reaches_for_what_is_the_administrators_is_there() {
        bob.get(ADMIN + "users").expectProblem(403, "forbidden");

        JsonNode entry = all.entry("?actor=" + bob.id() + "&outcome=denied", "GET /api/v1/admin/users");
        says(entry, "owner", bob.id(), "code", "forbidden");
    }

    @Test
    void a_token_that_is_not_enough_is_there_with_the_part_of_it_that_may_be_shown() {
        Answer token = ada.post("/api/v1/tokens", "{\"name\":\"script\",\"scopes\":[\"deploy\"],\"expiresInDays\":1}")
                .expect(201);
        Http.send(Http.request(URI.create(platform.address() + "/api/v1/environments"))
                        .header("Authorization", "Bearer " + token.text("secret"))
                        .GET())
                .expectProblem(403, "insufficient_scope");

        JsonNode entry = all.entry("?actor=" + ada.id() + "&outcome=denied", "GET /api/v1/environments");
        says(entry, "code", "insufficient_scope", "via", "token:" + token.text("prefix"));
        assertThat(all.read("?owner=" + ada.id()).body()).doesNotContain(token.text("secret"));
    }

    @Test
    void what_administrators_read_of_somebody_is_there_for_that_person() {
        administrator.get(ADMIN + "users/" + ada.id()).expect(200);

        JsonNode entry = Audit.of(ada).entry("", "GET /api/v1/admin/users/{id}");
        says(entry, "actor", administrator.id(), "target", ada.id(), "outcome", "done");
    }

    @Test
    void nothing_escapes_by_another_way_of_writing_its_address() {
        administrator.get("/api/v1/%61dmin/users/" + ada.id()).expect(200);
        ada.post("/%61pi/v1/auth/logout").expect(204);

        says(all.entry("?target=" + ada.id(), "GET /api/v1/admin/users/{id}"), "actor", administrator.id());
        says(all.entry("?owner=" + ada.id(), "POST /api/v1/auth/logout"), "actor", ada.id());
    }

    @Test
    void logging_somebody_out_needs_a_reason_which_is_there() {
        administrator.post(ADMIN + "users/" + bob.id() + "/end-sessions", "{}").expectProblem(422, "validation_failed");
        administrator
                .post(ADMIN + "users/" + bob.id() + "/end-sessions", "{\"reason\":\"A lost laptop.\"}")
                .expect(200);

        JsonNode entry =
                all.entry("?target=" + bob.id() + "&outcome=done", "POST /api/v1/admin/users/{id}/end-sessions");
        says(entry, "actor", administrator.id(), "owner", bob.id(), "reason", "A lost laptop.");
    }

    @Test
    void owners_see_what_is_theirs_and_of_others_not_even_that_it_is_there() {
        OwnedEnvironment environment = ada.create();
        Audit.of(ada).entry("", "environment-created");

        assertThat(Audit.of(bob).read("?target=" + environment.id()).body()).doesNotContain(environment.id());
        assertThat(Audit.of(bob).read("?owner=" + ada.id()).body()).doesNotContain(environment.id());
        bob.get(environment.path() + "/history").expectProblem(404, "no_such_environment");
        bob.get(ADMIN + "audit").expectProblem(403, "forbidden");
        bob.get(ADMIN + "audit/export").expectProblem(403, "forbidden");
        bob.post(ADMIN + "audit/verify").expectProblem(403, "forbidden");
    }

    @Test
    void reading_ones_own_leaves_nothing_there() {
        ada.create();
        Audit.of(ada).entry("", "environment-created");
        long before = Audit.of(ada).entries("").size();

        ada.get("/api/v1/environments").expect(200);
        ada.get("/api/v1/quota").expect(200);

        assertThat(Audit.of(ada).entries("")).hasSize((int) before);
    }

    @Test
    void pages_follow_each_other() {
        OwnedEnvironment environment = ada.create();
        ada.patch(environment.path(), "{\"name\":\"Another\"}").expect(200);
        String query = "?target=" + environment.id() + "&limit=1";
        all.entry(query, "environment-renamed");

        Answer page = all.read(query);
        Answer next = all.read(query + "&after=" + page.text("next"));

        assertThat(page.json().at("/items/0/action").asString()).isEqualTo("environment-renamed");
        assertThat(next.json().at("/items/0/action").asString()).isEqualTo("environment-created");
        assertThat(next.json().path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "actor=x, actor: invalid_id",
        "owner=env_01jyj61f0000000000000000zz, owner: invalid_id",
        "target=x, target: invalid_id",
        "outcome=good, outcome: unknown_value",
        "from=yesterday, from: invalid_time",
        "to=0001-01-01T00:00:00Z, to: out_of_range",
        "after=-1, after: invalid_cursor",
        "limit=0, limit: out_of_range"
    })
    void a_filter_that_is_none_is_refused(String query, String complaint) {
        assertThat(administrator
                        .get(ADMIN + "audit?" + query)
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly(complaint);
    }

    private static void says(JsonNode entry, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            assertThat(entry.path(fields[i]).asString(""))
                    .as("%s of %s", fields[i], entry)
                    .isEqualTo(fields[i + 1]);
        }
    }
}
