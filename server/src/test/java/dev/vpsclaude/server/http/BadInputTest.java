package dev.vpsclaude.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.testing.WrittenRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, {@code a*101} stands for a hundred and one times that letter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String ENVIRONMENTS = "/api/v1/environments";

    private final Person person = Person.signUp(RunningPlatform.shared());
    private final OwnedEnvironment environment = person.create("{\"name\": \"Mine\", \"subdomain\": \"already-mine\"}");
    private WrittenRows before = WrittenRows.of(person);

    @BeforeAll
    void count() {
        before = WrittenRows.of(person);
    }

    @AfterAll
    void nothing_was_written_by_anything_that_was_refused() {
        assertThat(WrittenRows.of(person)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        {}                                          | name | required
        {"name": null}                              | name | required
        {"name": ""}                                | name | required
        {"name": "   "}                             | name | required
        {"name": " edge"}                           | name | white_space_at_edge
        {"name": "a*101"}                           | name | too_long
        {"name": "bell \\u0007"}                    | name | invisible_character
        {"name": "nul \\u0000"}                     | name | invisible_character
        {"name": "turned \\u202e"}                  | name | invisible_character
        {"name": "half \\ud800"}                    | name | invisible_character
        {"name": 5}                                 | name | wrong_type
        {"name": true}                              | name | wrong_type
        {"name": ["a"]}                             | name | wrong_type
        {"name": {"a": 1}}                          | name | wrong_type
        {"name": "a", "colour": "red"}              | colour | unknown_field
        {"name": "a", "subdomain": ""}              | subdomain | invalid_subdomain
        {"name": "a", "subdomain": "a"}             | subdomain | invalid_subdomain
        {"name": "a", "subdomain": "Upper"}         | subdomain | invalid_subdomain
        {"name": "a", "subdomain": "-ab"}           | subdomain | invalid_subdomain
        {"name": "a", "subdomain": "ab-"}           | subdomain | invalid_subdomain
        {"name": "a", "subdomain": "a--b"}          | subdomain | invalid_subdomain
        {"name": "a", "subdomain": "a.b"}           | subdomain | invalid_subdomain
        {"name": "a", "subdomain": "a b"}           | subdomain | invalid_subdomain
        {"name": "a", "subdomain": "\\u00fcber"}    | subdomain | invalid_subdomain
        {"name": "a", "subdomain": "nul\\u0000"}    | subdomain | invalid_subdomain
        {"name": "a", "subdomain": "a*64"}          | subdomain | too_long
        {"name": "a", "subdomain": 7}               | subdomain | wrong_type
        {"name": "a", "password": "short"}          | password | too_short
        {"name": "a", "password": "a*129"}          | password | too_long
        {"name": "a", "password": "it's a box"}     | password | apostrophe
        {"name": "a", "password": "a nul \\u0000 in it"}  | password | invisible_character
        {"name": "a", "spec": "none"}               | spec | wrong_type
        {"name": "a", "spec": {"colour": 1}}        | spec.colour | unknown_field
        {"name": "a", "spec": {"skillIds": ["skl_1"]}}                 | spec.skillIds[0] | no_such_skill
        {"name": "a", "spec": {"mcpServerIds": ["mcp_1"]}}             | spec.mcpServerIds[0] | no_such_mcp_server
        {"name": "a", "spec": {"variables": {"lower": "x"}}}           | spec.variables.lower | invalid_variable
        {"name": "a", "spec": {"variables": {"PATH": "x"}}}            | spec.variables.PATH | reserved_variable
        {"name": "a", "spec": {"variables": {"A": null}}}              | spec.variables.A | required
        {"name": "a", "spec": {"variables": {"A": " "}}}               | spec.variables.A | required
        {"name": "a", "spec": {"variables": {"A": 1}}}                 | spec.variables.A | wrong_type
        {"name": "a", "spec": {"variables": {"A": "a*4097"}}}          | spec.variables.A | too_long
        {"name": "a", "spec": {"variables": {"A": "a\\u0000b"}}}       | spec.variables.A | invisible_character
        {"name": "a", "spec": {"variables": {"A": "a\\nb"}}}           | spec.variables.A | invisible_character
        {"name": "a", "spec": {"variables": {"A": "it's"}}}            | spec.variables.A | apostrophe
        {"name": "a", "spec": {"permissions": {"maxTokens": 0}}}       | spec.permissions.maxTokens | out_of_range
        {"name": "a", "spec": {"permissions": {"maxTokens": -1}}}      | spec.permissions.maxTokens | out_of_range
        {"name": "a", "spec": {"permissions": {"maxTokens": 1000001}}} | spec.permissions.maxTokens | out_of_range
        {"name": "a", "spec": {"permissions": {"maxTokens": 1.5}}}     | spec.permissions.maxTokens | wrong_type
        {"name": "a", "spec": {"permissions": {"maxTokens": "5"}}}     | spec.permissions.maxTokens | wrong_type
        {"name": "a", "spec": {"permissions": {"maxTokens": 99999999999}}} | spec.permissions.maxTokens | wrong_type
        {"name": "a", "spec": {"permissions": {"defaultMode": "bypassPermissions"}}} | spec.permissions.defaultMode | unknown_mode
        {"name": "a", "spec": {"permissions": {"defaultMode": 1}}}     | spec.permissions.defaultMode | wrong_type
        {"name": "a", "spec": {"permissions": {"allowedTools": [null]}}}   | spec.permissions.allowedTools[0] | required
        {"name": "a", "spec": {"permissions": {"allowedTools": ["a b"]}}}  | spec.permissions.allowedTools[0] | invalid_tool
        {"name": "a", "spec": {"permissions": {"allowedTools": "Read"}}}   | spec.permissions.allowedTools | wrong_type
        """)
    void a_field_that_cannot_be_accepted_is_named(String body, String field, String code) {
        Answer answer = person.post(ENVIRONMENTS, Spelled.out(body)).expectProblem(422, "validation_failed");
        assertThat(answer.complaints()).containsExactly(field + ": " + code);
        assertThat(answer.body()).as("does not repeat a long value").hasSizeLessThan(1_000);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        allowedTools     | "Read"
        blockedTools     | "Read"
        allowedHosts     | "example.org"
        filesystemPaths  | "/workspace/a"
        """)
    void a_list_of_permissions_has_at_most_a_hundred_entries(String list, String entry) {
        String entries = String.join(",", java.util.Collections.nCopies(101, entry));
        Answer answer = person.post(
                        ENVIRONMENTS,
                        "{\"name\":\"a\",\"spec\":{\"permissions\":{\"%s\":[%s]}}}".formatted(list, entries))
                .expectProblem(422, "validation_failed");
        assertThat(answer.complaints().getFirst()).isEqualTo("spec.permissions." + list + ": too_many");
    }

    @Test
    void an_environment_has_at_most_fifty_variables() {
        String variables = java.util.stream.IntStream.rangeClosed(1, 51)
                .mapToObj("\"A%d\":\"x\""::formatted)
                .collect(java.util.stream.Collectors.joining(","));
        Answer answer = person.post(ENVIRONMENTS, "{\"name\":\"a\",\"spec\":{\"variables\":{%s}}}".formatted(variables))
                .expectProblem(422, "validation_failed");
        assertThat(answer.complaints()).containsExactly("spec.variables: too_many");
    }

    @Test
    void all_fields_that_cannot_be_accepted_are_told_at_once() {
        Answer answer = person.post(ENVIRONMENTS, """
            {"name": " ", "subdomain": "A", "password": "x", "spec": {"variables": {"a": "x", "B": "'"}}}\
            """).expectProblem(422, "validation_failed");
        assertThat(answer.complaints())
                .containsExactly(
                        "name: required",
                        "subdomain: invalid_subdomain",
                        "password: too_short",
                        "spec.variables.a: invalid_variable",
                        "spec.variables.B: apostrophe");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        admin         | subdomain_reserved
        vps-claude    | subdomain_reserved
        already-mine  | subdomain_taken
        """)
    void a_subdomain_that_cannot_be_had_is_a_conflict_and_what_was_sealed_is_discarded(String wanted, String code) {
        WrittenRows written = WrittenRows.of(person);
        Answer answer = person.post(ENVIRONMENTS, """
            {"name": "a", "subdomain": "%s", "password": "long enough", "spec": {"variables": {"A": "x"}}}\
            """.formatted(wanted)).expectProblem(409, code);
        assertThat(answer.complaints()).containsExactly("subdomain: " + code);
        assertThat(WrittenRows.of(person)).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        {"name": " "}                               | name: required
        {"name": "a*101"}                           | name: too_long
        {"name": "nul \\u0000"}                     | name: invisible_character
        {}                                          | name: required
        {"subdomain": "other"}                      | subdomain: unknown_field
        {"password": "a new password"}              | password: unknown_field
        {"spec": {"variables": {"A": null}}}        | spec.variables.A: nothing_to_keep
        """)
    void a_change_is_as_strict(String body, String complaint) {
        Answer answer = person.patch(environment.path(), Spelled.out(body)).expectProblem(422, "validation_failed");
        assertThat(answer.complaints()).containsExactly(complaint);
    }
}
