package dev.vpsclaude.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.Program;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensLetInTest {

    private static final String NEW = "{\"name\": \"Box\"}";
    private static final String SOME = "/api/v1/environments/env_01h45ytscbebyvny4gc8cr8ma2";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);

    @Test
    void a_token_is_enough_for_a_change_and_makes_no_session() {
        Program program = Program.of(person, "read", "write");
        long before = sessions();

        Answer created = program.post("/api/v1/environments", NEW).expect(201);

        assertThat(created.headers().map()).doesNotContainKey("set-cookie");
        assertThat(sessions()).isEqualTo(before);
        assertThat(program.get("/api/v1/tokens/current").expect(200).text("username"))
                .isEqualTo(person.username());
    }

    @Test
    void the_word_bearer_may_be_written_in_any_case() {
        Program program = Program.of(person, "read");
        Http.send(Http.request(program.request("/api/v1/skills").build().uri())
                        .header("Authorization", "bEARER   " + program.token()))
                .expect(200);
    }

    @Test
    void a_request_with_a_cookie_and_a_token_is_the_token_s() {
        Person other = Person.signUp(platform);
        Program program = Program.of(other, "read");

        Answer answer = Http.send(program.request("/api/v1/tokens/current").header("Cookie", person.cookie()));

        assertThat(answer.expect(200).text("username")).isEqualTo(other.username());
        Http.send(program.request("/api/v1/tokens").header("Cookie", person.cookie()))
                .expectProblem(403, "login_required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer nonsense", "bearer x y"})
    void a_good_session_does_not_help_a_bad_token(String header) {
        Http.send(person.request("/api/v1/environments").header("Authorization", header))
                .expectProblem(401, "invalid_token");
        Http.send(person.withBody("POST", "/api/v1/environments", NEW).header("Authorization", header))
                .expectProblem(401, "invalid_token");
    }

    @Test
    void another_kind_of_authorization_is_no_token_and_leaves_the_session_as_it_is() {
        Http.send(person.request("/api/v1/environments").header("Authorization", "Basic YTpi"))
                .expect(200);
        Http.send(Http.request(person.request("/api/v1/environments").build().uri())
                        .header(
                                "Authorization",
                                "Bearerish " + Program.of(person, "read").token()))
                .expectProblem(401, "unauthenticated");
        Http.send(Http.request(person.request("/api/v1/environments").build().uri())
                        .header("Cookie", person.cookie())
                        .header("Authorization", "Basic YTpi")
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(NEW)))
                .expectProblem(403, "csrf_token_invalid");
    }

    @Test
    void unknown_expired_and_revoked_tokens_get_the_same_answer() {
        Program expired = Program.of(person, "read");
        Program revoked = Program.of(person, "read");
        Program unknown = new Program(person.address(), "", "vpsc_" + "A".repeat(43));
        expired.get("/api/v1/skills").expect(200);
        revoked.get("/api/v1/skills").expect(200);

        end(expired);
        person.delete("/api/v1/tokens/" + revoked.id()).expect(204);

        Answer first = unknown.get("/api/v1/skills").expectProblem(401, "invalid_token");
        assertThat(first.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        for (Program program : new Program[] {expired, revoked}) {
            Answer answer = program.get("/api/v1/skills");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.withoutTrace()).isEqualTo(first.withoutTrace());
            assertThat(answer.header("WWW-Authenticate")).isEqualTo(first.header("WWW-Authenticate"));
        }
    }

    @Test
    void who_sends_nothing_is_told_that_tokens_are_taken() {
        Answer answer =
                Http.send(Http.request(person.request("/api/v1/skills").build().uri()));
        assertThat(answer.expectProblem(401, "unauthenticated").header("WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @ParameterizedTest
    @CsvSource({
        "read, GET, /api/v1/environments, 200",
        "write, POST, /api/v1/permissions/preview, 403",
        "write, PATCH, /api/v1/skills/skl_01h45ytscbebyvny4gc8cr8ma2, 400",
        "write, DELETE, /api/v1/skills/skl_01h45ytscbebyvny4gc8cr8ma2, 404",
        "deploy, POST, /api/v1/environments/env_01h45ytscbebyvny4gc8cr8ma2/deploy, 404",
        "read, POST, /api/v1/environments/env_01h45ytscbebyvny4gc8cr8ma2/deploy, 403",
        "write, POST, /api/v1/environments/env_01h45ytscbebyvny4gc8cr8ma2/deploy, 403",
        "deploy, GET, /api/v1/environments, 403",
        "deploy, POST, /api/v1/environments, 403",
        "read, DELETE, /api/v1/skills/skl_01h45ytscbebyvny4gc8cr8ma2, 403"
    })
    void a_scope_opens_its_own_routes_and_no_others(String scope, String method, String path, int status) {
        Answer answer = Program.of(person, scope).send(method, path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status == 403) {
            answer.expectProblem(403, "insufficient_scope");
        }
    }

    @Test
    void what_is_missing_is_named() {
        Answer answer = Program.of(person, "read").send("POST", SOME + "/deploy");

        assertThat(answer.expectProblem(403, "insufficient_scope").text("detail"))
                .isEqualTo("The token lacks the scope deploy.");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"deploy\"");
    }

    @Test
    void to_delete_an_environment_takes_two_scopes() {
        Program.of(person, "deploy").send("DELETE", SOME).expectProblem(403, "insufficient_scope");
        Program.of(person, "write").send("DELETE", SOME).expectProblem(403, "insufficient_scope");
        Program.of(person, "write", "deploy").send("DELETE", SOME).expectProblem(404, "no_such_environment");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/tokens",
        "POST, /api/v1/tokens",
        "DELETE, /api/v1/tokens/tok_01h45ytscbebyvny4gc8cr8ma2",
        "GET, /api/v1/auth/session",
        "POST, /api/v1/auth/logout",
        "GET, /api/v1/nothing",
        "OPTIONS, /api/v1/environments"
    })
    void some_things_take_more_than_a_token(String method, String path) {
        Program.of(person, "read", "write", "deploy").send(method, path).expectProblem(403, "login_required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/environments/", "/api/v1//environments", "/api/v1/./environments", "/API/v1/skills"})
    void another_spelling_of_a_path_opens_nothing_for_a_token_without_the_scope(String path) {
        assertThat(Program.of(person, "deploy").send("GET", path).status()).isIn(400, 401, 403, 404);
    }

    @Test
    void a_token_of_an_administrator_is_good_for_administration_while_its_owner_is_one() {
        Person administrator = Person.administrator(platform);
        Program program = Program.of(administrator, "admin");
        program.get("/api/v1/admin/orphans").expect(200);
        Program.of(administrator, "read").get("/api/v1/admin/orphans").expectProblem(403, "insufficient_scope");

        platform.jdbc()
                .sql("update account set role = 'user' where username = ?")
                .param(administrator.username())
                .update();

        program.get("/api/v1/admin/orphans").expectProblem(403, "forbidden");
    }

    @Test
    void a_token_whose_owner_is_gone_is_nobody_s() {
        Program program = Program.of(person, "read");
        platform.jdbc()
                .sql("delete from account where username = ?")
                .param(person.username())
                .update();

        program.get("/api/v1/skills").expectProblem(401, "invalid_token");
    }

    @Test
    void a_use_is_noted_once_a_minute_and_costs_no_write_otherwise() {
        Program program = Program.of(person, "read");
        assertThat(used(program)).isEqualTo("");

        program.get("/api/v1/skills").expect(200);
        String first = used(program);
        String row = row(program);
        program.get("/api/v1/skills").expect(200);
        assertThat(first).isNotEmpty();
        assertThat(row(program)).as("version of the row").isEqualTo(row);

        platform.jdbc()
                .sql("update api_token set last_used_at = last_used_at - interval '61 seconds' where owner = ?")
                .param(owner())
                .update();
        program.get("/api/v1/skills").expect(200);
        assertThat(used(program)).isGreaterThan(first);
    }

    private void end(Program program) {
        assertThat(platform.jdbc()
                        .sql("update api_token set expires_at = clock_timestamp() where prefix = ?")
                        .param(program.token().substring(0, 11))
                        .update())
                .isEqualTo(1);
    }

    private String used(Program program) {
        return person.get("/api/v1/tokens")
                .json()
                .path("items")
                .valueStream()
                .filter(token -> token.path("id").asString().equals(program.id()))
                .findFirst()
                .orElseThrow()
                .path("lastUsedAt")
                .asString("");
    }

    private String row(Program program) {
        return platform.jdbc()
                .sql("select xmin::text from api_token where prefix = ?")
                .param(program.token().substring(0, 11))
                .query(String.class)
                .single();
    }

    private UUID owner() {
        return dev.vpsclaude.messages.account.UserId.of(person.id()).uuid();
    }

    private long sessions() {
        return platform.jdbc()
                .sql("select count(*) from spring_session where principal_name = ?")
                .param(owner().toString())
                .query(Long.class)
                .single();
    }
}
