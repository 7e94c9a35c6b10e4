package dev.vpsclaude.server.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.Program;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OwnAccountTest {

    private static final String ME = "/api/v1/auth/session";
    private static final String SESSIONS = "/api/v1/auth/sessions";
    private static final String NEW = "nine loud harbours";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);

    @Test
    void a_new_password_ends_all_other_sessions_and_gives_this_one_another_id() {
        Person elsewhere = person.logIn(platform);

        Answer changed = changePassword(Person.PASSWORD, NEW).expect(204);

        elsewhere.get(ME).expectProblem(401, "unauthenticated");
        person.get(ME).expectProblem(401, "unauthenticated");
        Person here = new Person(person.address(), person.id(), person.username(), cookie(changed), person.token());
        here.get(ME).expect(200);
        here.patch("/api/v1/auth/profile", "{\"name\": \"Ada\"}").expect(200);
        logIn(mail(), Person.PASSWORD).expectProblem(401, "bad_credentials");
        logIn(mail(), NEW).expect(200);
    }

    @Test
    void tokens_stay_when_the_password_changes_unless_they_are_to_be_revoked() {
        Program program = Program.of(person, "read");

        Answer changed = changePassword(Person.PASSWORD, NEW).expect(204);
        program.get("/api/v1/environments").expect(200);
        Person here = new Person(person.address(), person.id(), person.username(), cookie(changed), person.token());
        here.post(
                        "/api/v1/auth/password",
                        "{\"current\": \"%s\", \"password\": \"%s\", \"revokeTokens\": true}"
                                .formatted(NEW, Person.PASSWORD))
                .expect(204);

        program.get("/api/v1/environments").expectProblem(401, "invalid_token");
    }

    @Test
    void without_the_present_password_nothing_changes() {
        Person elsewhere = person.logIn(platform);

        complains(changePassword("not the password", NEW), "current: wrong_password");
        complains(changePassword(Person.PASSWORD, "password1234"), "password: too_common");
        complains(changePassword(Person.PASSWORD, "hello " + person.username()), "password: too_personal");
        complains(person.post("/api/v1/auth/password", "{}"), "current: required", "password: required");

        elsewhere.get(ME).expect(200);
        logIn(mail(), Person.PASSWORD).expect(200);
    }

    @Test
    void the_present_password_can_be_guessed_at_no_faster_than_by_logging_in() {
        for (int i = 0; i < 5; i++) {
            complains(changePassword("not the password", NEW), "current: wrong_password");
        }

        changePassword(Person.PASSWORD, NEW).expectProblem(429, "too_many_attempts");
        logIn(mail(), Person.PASSWORD).expectProblem(429, "too_many_attempts");
    }

    @Test
    void name_and_user_name_are_changed_as_they_are_wanted() {
        Answer changed = person.patch(
                        "/api/v1/auth/profile",
                        "{\"name\": \"Ada L.\", \"username\": \"%s-l\"}".formatted(person.username()))
                .expect(200);

        assertThat(changed.text("name")).isEqualTo("Ada L.");
        JsonNode me = person.get(ME).json().path("user");
        assertThat(me.path("name").asString()).isEqualTo("Ada L.");
        assertThat(me.path("username").asString()).isEqualTo(person.username() + "-l");
        assertThat(me.path("email").asString()).isEqualTo(mail());
        assertThat(me).isEqualTo(changed.json());
    }

    @Test
    void the_e_mail_address_is_changed_with_the_password_only() {
        complains(profile("{\"email\": \"new-%s\"}".formatted(mail())), "password: required");
        complains(
                profile("{\"email\": \"new-%s\", \"password\": \"not the password\"}".formatted(mail())),
                "password: wrong_password");
        profile("{\"email\": \"new-%s\", \"password\": \"%s\"}".formatted(mail(), Person.PASSWORD))
                .expect(200);

        logIn(mail(), Person.PASSWORD).expectProblem(401, "bad_credentials");
        logIn("new-" + mail(), Person.PASSWORD).expect(200);
    }

    @Test
    void what_is_somebody_elses_cannot_be_taken() {
        Person other = Person.signUp(platform);

        profile("{\"username\": \"%s\"}".formatted(other.username())).expectProblem(409, "username_taken");
        profile("{\"email\": \"%s@EXAMPLE.org\", \"password\": \"%s\"}".formatted(other.username(), Person.PASSWORD))
                .expectProblem(409, "email_taken");
        complains(profile("{\"role\": \"admin\"}"), "role: unknown_field");
        complains(
                profile("{\"name\": \" \", \"username\": \"A\", \"email\": \"x\"}"),
                "email: invalid_email",
                "name: required",
                "username: invalid_username");
    }

    @Test
    void sessions_are_told_apart_and_can_be_ended_one_by_one() {
        Person elsewhere = logInWith("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");

        List<JsonNode> sessions = sessions(person);
        JsonNode there = find(sessions, false);
        assertThat(sessions).hasSize(2);
        assertThat(there.path("browser").asString()).isEqualTo("Firefox on Linux");
        assertThat(there.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(there.path("begunAt").asString()).startsWith("20");
        assertThat(find(sessions, true).path("browser").isNull()).isTrue();
        person.delete(SESSIONS + "/" + there.path("id").asString()).expect(204);

        elsewhere.get(ME).expectProblem(401, "unauthenticated");
        person.delete(SESSIONS + "/" + there.path("id").asString()).expectProblem(404, "no_such_session");
        assertThat(sessions(person)).hasSize(1);
    }

    @Test
    void what_a_session_is_called_is_not_what_one_comes_in_with() {
        String value = person.cookie().split("=", 2)[1];
        String session = new String(Base64.getDecoder().decode(value), UTF_8);

        assertThat(person.get(SESSIONS).expect(200).body())
                .doesNotContain(value)
                .doesNotContain(session);
        String shown = find(sessions(person), true).path("id").asString();
        String forged = Base64.getEncoder().encodeToString(shown.getBytes(UTF_8));
        Http.send(Http.request(URI.create(platform.address() + ME)).header("Cookie", "sid=" + forged))
                .expectProblem(401, "unauthenticated");
    }

    @Test
    void nobody_ends_the_session_of_another() {
        Person other = Person.signUp(platform);
        String theirs = find(sessions(other), true).path("id").asString();

        person.delete(SESSIONS + "/" + theirs).expectProblem(404, "no_such_session");
        person.delete(SESSIONS + "/nonsense").expectProblem(404, "not_found");
        other.get(ME).expect(200);
    }

    @Test
    void logging_out_everywhere_ends_this_session_too() {
        Person elsewhere = person.logIn(platform);
        Person other = Person.signUp(platform);

        person.post("/api/v1/auth/logout-everywhere").expect(204);

        person.get(ME).expectProblem(401, "unauthenticated");
        elsewhere.get(ME).expectProblem(401, "unauthenticated");
        other.get(ME).expect(200);
    }

    private Answer changePassword(String current, String wanted) {
        return person.post(
                "/api/v1/auth/password", "{\"current\": \"%s\", \"password\": \"%s\"}".formatted(current, wanted));
    }

    private Answer profile(String json) {
        return person.patch("/api/v1/auth/profile", json);
    }

    private static void complains(Answer answer, String... complaints) {
        assertThat(answer.expectProblem(422, "validation_failed").complaints()).containsExactly(complaints);
    }

    private static List<JsonNode> sessions(Person person) {
        return person.get(SESSIONS)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static JsonNode find(List<JsonNode> sessions, boolean present) {
        return sessions.stream()
                .filter(session -> session.path("present").asBoolean() == present)
                .findFirst()
                .orElseThrow();
    }

    private String mail() {
        return person.username() + "@example.org";
    }

    private Person logInWith(String agent) {
        Answer answer = Http.send(logInRequest(mail(), Person.PASSWORD).header("User-Agent", agent))
                .expect(200);
        return new Person(person.address(), person.id(), person.username(), cookie(answer), answer.text("csrfToken"));
    }

    private Answer logIn(String email, String password) {
        return Http.send(logInRequest(email, password));
    }

    private HttpRequest.Builder logInRequest(String email, String password) {
        return Http.request(URI.create(platform.address() + "/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password)));
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").split(";", 2)[0];
    }
}
