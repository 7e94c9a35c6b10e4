package dev.vpsclaude.server.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class QuotasTest {

    private static final String EVERYBODYS = "/api/v1/admin/quotas";
    private static final String ENVIRONMENTS = "/api/v1/environments";

    /** The common pool has one thread where there are two cores: nobody would be waited for. */
    private static final Executor ALL_AT_ONCE = task -> Thread.ofVirtual().start(task);

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person administrator = Person.administrator(platform);
    private final Person person = Person.signUp(platform);

    @AfterEach
    void whatEverybodyHasAtFirst() {
        administrator
                .patch(EVERYBODYS, "{\"environments\": 10, \"skills\": 50, \"mcpServers\": 20}")
                .expect(200);
    }

    @Test
    void everybody_may_have_ten_environments_fifty_skills_and_twenty_servers() {
        JsonNode own = person.get("/api/v1/quota").expect(200).json();
        assertThat(own.at("/environments/most").asInt()).isEqualTo(10);
        assertThat(own.at("/skills/most").asInt()).isEqualTo(50);
        assertThat(own.at("/mcpServers/most").asInt()).isEqualTo(20);
        assertThat(own.at("/environments/own").asBoolean()).isFalse();
        assertThat(platform().at("/limits/environmentsPerUser").asInt()).isEqualTo(10);
    }

    @Test
    void one_environment_more_than_is_allowed_is_refused_with_the_numbers() {
        allow("{\"environments\": 2, \"reason\": \"A test.\"}");
        person.create();
        person.create("{\"name\": \"Second\"}");

        Answer refused = person.post(ENVIRONMENTS, "{\"name\": \"Third\"}");

        refused.expectProblem(409, "too_many_environments");
        assertThat(refused.text("detail")).isEqualTo("You have 2 environments, and at most 2 are allowed.");
        assertThat(used("environments")).isEqualTo(2);
    }

    @Test
    void what_is_deleted_does_not_count() {
        allow("{\"environments\": 1, \"reason\": \"A test.\"}");
        person.create().deleted();
        assertThat(used("environments")).isZero();
        person.create();
    }

    @Test
    void many_who_want_the_last_places_at_once_get_as_many_as_there_are() {
        allow("{\"environments\": 3, \"reason\": \"A test.\"}");
        List<CompletableFuture<Answer>> all = IntStream.range(0, 12)
                .mapToObj(i -> "{\"name\": \"Box %d\"}".formatted(i))
                .map(body -> CompletableFuture.supplyAsync(() -> person.post(ENVIRONMENTS, body), ALL_AT_ONCE))
                .toList();
        List<Answer> answers = all.stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.expectProblem(409, "too_many_environments"));
    }

    @Test
    void what_everybody_may_have_can_be_changed_and_holds_at_once() {
        administrator.patch(EVERYBODYS, "{\"skills\": 1}").expect(200);
        assertThat(platform().at("/limits/skillsPerUser").asInt()).isEqualTo(1);
        person.write("{\"name\": \"one\", \"description\": \"a\", \"content\": \"b\"}");

        Answer second =
                person.post("/api/v1/skills", "{\"name\": \"two\", \"description\": \"a\", \"content\": \"b\"}");

        second.expectProblem(409, "too_many_skills");
        assertThat(second.text("detail")).isEqualTo("At most 1 skills are allowed.");
    }

    @Test
    void a_number_of_ones_own_wins_over_everybodys_until_it_is_taken_back() {
        allow("{\"skills\": 60, \"reason\": \"A test.\"}");
        JsonNode own = person.get("/api/v1/quota").expect(200).json();
        assertThat(own.at("/skills/most").asInt()).isEqualTo(60);
        assertThat(own.at("/skills/own").asBoolean()).isTrue();
        assertThat(own.at("/mcpServers/own").asBoolean()).isFalse();

        allow("{\"reason\": \"No longer.\"}");

        assertThat(person.get("/api/v1/quota").json().at("/skills/most").asInt())
                .isEqualTo(50);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {"environments": -1}      | environments: out_of_range
        {"skills": 100001}        | skills: out_of_range
        {"mcpServers": "5"}       | mcpServers: wrong_type
        {"environments": 1.5}     | environments: wrong_type
        {"boxes": 5}              | boxes: unknown_field
        """)
    void numbers_that_are_none_are_refused(String body, String complaint) {
        assertThat(administrator
                        .patch(EVERYBODYS, body)
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly(complaint);
        assertThat(platform().at("/limits/environmentsPerUser").asInt()).isEqualTo(10);
    }

    private void allow(String body) {
        administrator.put("/api/v1/admin/users/" + person.id() + "/quota", body).expect(200);
    }

    private int used(String what) {
        return person.get("/api/v1/quota")
                .expect(200)
                .json()
                .at("/" + what + "/used")
                .asInt();
    }

    private JsonNode platform() {
        return person.get("/api/v1/platform").expect(200).json();
    }
}
