package dev.vpsclaude.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.Program;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DangerousDecisionsTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person administrator = Person.administrator(platform);
    private final Person person = Person.signUp(platform);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH  | /role | {\"role\": \"admin\", \"reason\": \"a\"}",
                "POST   | /lift | {\"reason\": \"a\"}",
                "DELETE | ''    | {\"reason\": \"a\"}"
            })
    void what_cannot_be_taken_back_wants_a_confirmation_in_the_same_session_and_no_token_will_do(
            String method, String path, String body) {
        administrator
                .post("/api/v1/admin/users/" + person.id() + "/suspend", "{\"reason\": \"a\"}")
                .expect(200);
        Person elsewhere = administrator.logIn(platform);
        Program program = Program.of(administrator, "admin");
        String target = "/api/v1/admin/users/" + person.id() + path;

        Http.send(elsewhere.withBody(method, target, body)).expectProblem(403, "confirmation_required");
        Http.send(program.request(target)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)))
                .expectProblem(403, "login_required");
        assertThat(administrator
                        .get("/api/v1/admin/users/" + person.id())
                        .expect(200)
                        .body())
                .contains("\"role\":\"user\"");

        assertThat(Http.send(elsewhere.confirmed().withBody(method, target, body))
                        .status())
                .isIn(200, 202);
    }
}
