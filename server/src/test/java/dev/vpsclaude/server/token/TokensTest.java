package dev.vpsclaude.server.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.Program;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final String PATH = "/api/v1/tokens";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);

    @Test
    void a_token_is_told_once_and_afterwards_only_how_it_begins() {
        Answer made = person.post(
                        PATH, "{\"name\":\"laptop\",\"scopes\":[\"deploy\",\"read\",\"read\"],\"expiresInDays\":7}")
                .expect(201);
        String secret = made.text("secret");
        assertThat(secret).matches("vpsc_[A-Za-z0-9_-]{43}");

        Answer listed = person.get(PATH).expect(200);
        assertThat(listed.body()).doesNotContain(secret);
        var token = listed.json().path("items").get(0);
        assertThat(token.path("id").asString()).startsWith("tok_").isEqualTo(made.text("id"));
        assertThat(token.path("name").asString()).isEqualTo("laptop");
        assertThat(token.path("prefix").asString()).isEqualTo(secret.substring(0, 11));
        assertThat(token.path("scopes").valueStream().map(scope -> scope.asString()))
                .containsExactly("read", "deploy");
        assertThat(token.path("lastUsedAt").isNull()).isTrue();
        assertThat(Duration.between(
                        Instant.parse(token.path("createdAt").asString()),
                        Instant.parse(token.path("expiresAt").asString())))
                .isBetween(Duration.ofHours(7 * 24 - 2), Duration.ofHours(7 * 24 + 2));
    }

    @Test
    void the_token_itself_stands_in_no_row() {
        Program program = Program.of(person, "read");
        program.get(PATH + "/current").expect(200);

        List<String> rows = platform.jdbc()
                .sql("select api_token::text from api_token where owner = ?")
                .param(UserId.of(person.id()).uuid())
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(rows)
                .hasSize(1)
                .allSatisfy(row -> assertThat(row)
                        .contains(program.token().substring(0, 11))
                        .doesNotContain(program.token().substring(11)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|expiresInDays: required, name: required, scopes: required",
                "{'name':'a','scopes':[],'expiresInDays':1}|scopes: required",
                "{'name':' a','scopes':['read'],'expiresInDays':1}|name: white_space_at_edge",
                "{'name':'','scopes':['read'],'expiresInDays':1}|name: required",
                "{'name':'a','scopes':['root','read',null],'expiresInDays':1}"
                        + "|scopes[0]: unknown_scope, scopes[2]: required",
                "{'name':'a','scopes':['READ'],'expiresInDays':1}|scopes[0]: unknown_scope",
                "{'name':'a','scopes':['admin'],'expiresInDays':1}|scopes[0]: not_an_administrator",
                "{'name':'a','scopes':['read','read','read','read','read'],'expiresInDays':1}|scopes: too_many",
                "{'name':'a','scopes':['read'],'expiresInDays':0}|expiresInDays: out_of_range",
                "{'name':'a','scopes':['read'],'expiresInDays':366}|expiresInDays: out_of_range",
                "{'name':'a','scopes':['read'],'expiresInDays':1.5}|expiresInDays: wrong_type",
                "{'name':'a','scopes':'read','expiresInDays':1}|scopes: wrong_type",
                "{'name':'a','scopes':['read'],'expiresInDays':1,'secret':'x'}|secret: unknown_field"
            })
    void what_cannot_be_accepted_is_told_field_by_field(String body, String complaints) {
        Answer answer = person.post(PATH, body.replace('\'', '"')).expectProblem(422, "validation_failed");
        assertThat(answer.complaints().stream().sorted()).isEqualTo(List.of(complaints.split(", ")));
        assertThat(person.get(PATH).json().path("items")).isEmpty();
    }

    @Test
    void a_name_may_have_a_hundred_characters_and_not_one_more() {
        person.post(PATH, body("n".repeat(100))).expect(201);
        assertThat(person.post(PATH, body("n".repeat(101)))
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("name: too_long");
    }

    @Test
    void of_sixty_at_once_fifty_are_made() throws Exception {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, 60)
                    .mapToObj(i -> all.submit(() -> person.post(PATH, body("token " + i))))
                    .toList();
            int made = 0;
            for (Future<Answer> answer : answers) {
                if (answer.get().status() == 201) {
                    made++;
                } else {
                    answer.get().expectProblem(409, "too_many_tokens");
                }
            }
            assertThat(made).isEqualTo(50);
        }
        assertThat(person.get(PATH).json().path("items")).hasSize(50);
    }

    @Test
    void nobody_sees_or_revokes_the_tokens_of_others() {
        Program program = Program.of(person, "read");
        Person other = Person.signUp(platform);

        assertThat(other.get(PATH).json().path("items")).isEmpty();
        other.delete(PATH + "/" + program.id()).expectProblem(404, "no_such_token");
        program.get(PATH + "/current").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_01h45ytscbebyvny4gc8cr8ma2", "env_01h45ytscbebyvny4gc8cr8ma2", "nonsense", "current"})
    void what_is_not_there_cannot_be_revoked(String id) {
        person.delete(PATH + "/" + id).expectProblem(404, "no_such_token");
    }

    @Test
    void a_session_is_no_token() {
        person.get(PATH + "/current").expectProblem(404, "no_such_token");
    }

    @Test
    void a_program_is_told_about_its_token_and_whose_it_is() {
        Program program = Program.of(person, "read");

        Answer answer = program.get(PATH + "/current").expect(200);

        assertThat(answer.text("username")).isEqualTo(person.username());
        assertThat(answer.json().path("token").path("id").asString()).isEqualTo(program.id());
        assertThat(answer.body()).doesNotContain(program.token());
    }

    private static String body(String name) {
        return "{\"name\":\"%s\",\"scopes\":[\"read\"],\"expiresInDays\":1}".formatted(name);
    }
}
