package dev.vpsclaude.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.Program;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SuspensionTest {

    private static final String ME = "/api/v1/auth/session";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person administrator = Person.administrator(platform);
    private final Person person = Person.signUp(platform);

    @Test
    void all_sessions_end_at_once() {
        Person elsewhere = person.logIn(platform);

        suspend(false);

        person.get(ME).expectProblem(401, "unauthenticated");
        elsewhere.get(ME).expectProblem(401, "unauthenticated");
        assertThat(sessions()).isZero();
    }

    @Test
    void tokens_let_nobody_in_until_the_person_is_let_in_again() {
        Program program = Program.of(person, "read");
        program.get("/api/v1/environments").expect(200);

        suspend(false);
        program.get("/api/v1/environments").expectProblem(401, "invalid_token");

        administrator
                .post(user() + "/lift", "{\"reason\": \"It was a mistake.\"}")
                .expect(200);
        program.get("/api/v1/environments").expect(200);
    }

    /** Each thread of the web server has served the person before. */
    @Test
    void no_thread_of_the_server_remembers_the_person() {
        for (int i = 0; i < 100; i++) {
            person.get(ME).expect(200);
        }

        suspend(false);

        for (int i = 0; i < 100; i++) {
            person.get(ME).expectProblem(401, "unauthenticated");
        }
    }

    @Test
    void a_session_that_is_begun_at_the_same_moment_is_nobodys() {
        platform.jdbc()
                .sql("update account set suspended_at = clock_timestamp() where username = ?")
                .param(person.username())
                .update();

        person.get(ME).expectProblem(401, "unauthenticated");
    }

    @Test
    void logging_in_fails_as_with_a_wrong_password() {
        Answer wrong = logIn("not the password at all");
        suspend(false);

        Answer right = logIn(Person.PASSWORD);

        right.expectProblem(401, "bad_credentials");
        assertThat(right.withoutTrace()).isEqualTo(wrong.withoutTrace());
    }

    @Test
    void whoever_is_let_in_again_finds_everything_as_it_was() {
        OwnedEnvironment environment = person.create();
        suspend(false);

        Answer lifted = administrator.post(user() + "/lift", "{\"reason\": \"It was a mistake.\"}");

        assertThat(lifted.expect(200).text("state")).isEqualTo("active");
        Person back = person.logIn(platform);
        assertThat(new OwnedEnvironment(back, environment.id()).read().text("status"))
                .isEqualTo("pending");
    }

    @Test
    void it_is_told_who_decided_it_and_why() {
        Answer suspended = suspend(false);

        assertThat(suspended.text("state")).isEqualTo("suspended");
        assertThat(suspended.json().at("/decisions/0/what").asString()).isEqualTo("account-suspended");
        assertThat(suspended.json().at("/decisions/0/by").asString()).isEqualTo(administrator.username());
        assertThat(suspended.json().at("/decisions/0/reason").asString()).isEqualTo("Sent spam.");
        assertThat(suspend(false).json().path("decisions")).hasSize(1);
    }

    @Test
    void environments_keep_running_unless_they_are_to_stop_as_well() {
        OwnedEnvironment environment = person.create().deployed();
        suspend(false);
        Awaitility.await()
                .during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(5))
                .until(() -> status(environment).equals("running"));
        administrator
                .post(user() + "/lift", "{\"reason\": \"It was a mistake.\"}")
                .expect(200);

        suspend(true);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> status(environment).equals("stopped"));
    }

    @Test
    void what_is_being_deployed_stops_when_that_has_ended() {
        OwnedEnvironment environment = person.create();
        environment.ask("deploy");

        suspend(true);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> status(environment).equals("stopped"));
    }

    @Test
    void nobody_suspends_themselves() {
        administrator
                .post("/api/v1/admin/users/" + administrator.id() + "/suspend", "{\"reason\": \"A test.\"}")
                .expectProblem(409, "own_account");
        administrator.get(ME).expect(200);
    }

    private Answer suspend(boolean stopEnvironments) {
        return administrator
                .post(
                        user() + "/suspend",
                        "{\"reason\": \"Sent spam.\", \"stopEnvironments\": %s}".formatted(stopEnvironments))
                .expect(200);
    }

    private String user() {
        return "/api/v1/admin/users/" + person.id();
    }

    private String status(OwnedEnvironment environment) {
        return administrator
                .get("/api/v1/admin/environments?owner=" + person.id())
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(environment.id()))
                .map(item -> item.path("status").asString())
                .findFirst()
                .orElse("");
    }

    private int sessions() {
        return platform.jdbc()
                .sql("select count(*) from spring_session where principal_name ="
                        + " (select id::text from account where username = ?)")
                .param(person.username())
                .query(Integer.class)
                .single();
    }

    private Answer logIn(String password) {
        String body = "{\"email\":\"%s@example.org\",\"password\":\"%s\"}".formatted(person.username(), password);
        return Http.send(Http.request(URI.create(platform.address() + "/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
