package dev.vpsclaude.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoMayAskTest {

    private static final String NEW = "{\"name\": \"Box\"}";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/environments",
                "/api/v1/environments/env_01h45ytscbebyvny4gc8cr8ma2",
                "/api/v1/environments/env_01h45ytscbebyvny4gc8cr8ma2/logs",
                "/api/v1/mcp-servers",
                "/api/v1/mcp-servers/mcp_01h45ytscbebyvny4gc8cr8ma2",
                "/api/v1/mcp-packages",
                "/api/v1/operations/x",
                "/api/v1/skills",
                "/api/v1/skills/skl_01h45ytscbebyvny4gc8cr8ma2/export",
                "/api/v1/events",
                "/api/v1/auth/session",
                "/api/v1/subdomains/free",
                "/api/v1/admin/orphans",
                "/api/v1/admin/users",
                "/api/v1/quota",
                "/api/v1/admin/nothing",
                "/api/v1/nothing"
            })
    void without_a_session_nothing_is_told(String path) {
        Http.send(Http.request(at(path)).GET()).expectProblem(401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/admin/orphans",
                "/api/v1/admin/users",
                "/api/v1/admin/environments",
                "/api/v1/admin/health",
                "/api/v1/admin/events",
                "/api/v1/admin/events/1",
                "/api/v1/admin/processors",
                "/api/v1/admin/streams/env_01h45ytscbebyvny4gc8cr8ma2",
                "/api/v1/admin/nothing",
                "/api/v1/admin"
            })
    void what_is_for_administrators_is_refused_to_others_whether_it_exists_or_not(String path) {
        person.get(path).expectProblem(403, "forbidden");
    }

    @Test
    void an_administrator_is_told_what_does_not_exist() {
        Person administrator = Person.administrator(platform);

        administrator.get("/api/v1/admin/orphans").expect(200);
        administrator.get("/api/v1/admin/nothing").expectProblem(404, "not_found");
    }

    @Test
    void whoever_is_no_administrator_any_more_is_refused_from_the_next_request_on() {
        Person administrator = Person.administrator(platform);
        platform.jdbc()
                .sql("update account set role = 'user' where username = ?")
                .param(administrator.username())
                .update();

        administrator.get("/api/v1/admin/orphans").expectProblem(403, "forbidden");
    }

    @Test
    void a_session_that_nobody_began_is_none() {
        Http.send(Http.request(at("/api/v1/environments"))
                        .header("Cookie", "sid=bm90LW9uZQ")
                        .GET())
                .expectProblem(401, "unauthenticated");
    }

    @Test
    void a_change_without_the_token_of_the_session_is_refused() {
        Http.send(Http.request(at("/api/v1/environments"))
                        .header("Cookie", person.cookie())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(NEW)))
                .expectProblem(403, "csrf_token_invalid");
    }

    @Test
    void a_change_with_the_token_of_another_session_is_refused() {
        Person other = Person.signUp(platform);
        Http.send(Http.request(at("/api/v1/environments"))
                        .header("Cookie", person.cookie())
                        .header("X-CSRF-TOKEN", other.token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(NEW)))
                .expectProblem(403, "csrf_token_invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, nonsense",
        "Origin, https://example.org",
        "Origin, http://box.localhost",
        "Origin, null"
    })
    void a_change_from_elsewhere_is_refused_even_with_the_token(String header, String value) {
        Http.send(person.withBody("POST", "/api/v1/environments", NEW).header(header, value))
                .expectProblem(403, "cross_origin");
        Http.send(person.withBody("POST", "/api/v1/auth/login", "{}").header(header, value))
                .expectProblem(403, "cross_origin");
    }

    @Test
    void a_change_from_the_dashboard_itself_is_accepted() {
        Http.send(person.withBody("POST", "/api/v1/environments", NEW)
                        .header("Origin", platform.address().toString())
                        .header("Sec-Fetch-Site", "same-origin"))
                .expect(201);
    }

    @Test
    void logging_in_begins_another_session_and_ends_the_one_that_was_there() {
        String body =
                "{\"email\":\"%s@example.org\",\"password\":\"%s\"}".formatted(person.username(), Person.PASSWORD);

        Answer answer =
                Http.send(person.withBody("POST", "/api/v1/auth/login", body)).expect(200);

        assertThat(answer.header("Set-Cookie")).isNotEmpty().doesNotStartWith(person.cookie());
        assertThat(answer.text("csrfToken")).isNotEqualTo(person.token());
        person.get("/api/v1/auth/session").expectProblem(401, "unauthenticated");
    }

    @Test
    void a_session_cannot_be_brought_along() {
        String body =
                "{\"email\":\"%s@example.org\",\"password\":\"%s\"}".formatted(person.username(), Person.PASSWORD);
        Answer answer = Http.send(Http.request(at("/api/v1/auth/login"))
                .header("Cookie", "sid=YnJvdWdodC1hbG9uZw")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.expect(200).header("Set-Cookie")).doesNotContain("YnJvdWdodC1hbG9uZw");
    }

    @Test
    void logging_out_ends_the_session() {
        person.post("/api/v1/auth/logout").expect(204);
        person.get("/api/v1/environments").expectProblem(401, "unauthenticated");
    }

    @Test
    void the_cookie_is_for_this_host_alone_and_out_of_the_reach_of_scripts() {
        String body =
                "{\"email\":\"%s@example.org\",\"password\":\"%s\"}".formatted(person.username(), Person.PASSWORD);
        String cookie =
                Http.send(person.withBody("POST", "/api/v1/auth/login", body)).header("Set-Cookie");
        assertThat(cookie)
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContainIgnoringCase("Domain");
    }

    @Test
    void a_wrong_password_and_an_unknown_person_look_the_same() {
        Answer wrong = logIn("not the password");
        Answer unknown = Http.send(Http.request(at("/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"email\":\"nobody@example.org\",\"password\":\"not the password\"}")));
        assertThat(unknown.withoutTrace()).isEqualTo(wrong.withoutTrace());
        assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(401);
    }

    private Answer logIn(String password) {
        String body = "{\"email\":\"%s@example.org\",\"password\":\"%s\"}".formatted(person.username(), password);
        return Http.send(Http.request(at("/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private URI at(String path) {
        return URI.create(platform.address() + path);
    }
}
