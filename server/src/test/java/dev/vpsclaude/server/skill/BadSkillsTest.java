package dev.vpsclaude.server.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedSkill;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.testing.WrittenRows;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadSkillsTest {

    private static final String SKILLS = "/api/v1/skills";
    private static final String ABSENT = "skl_01h45ytscbebyvny4gc8cr8ma2";

    private final Person person = Person.signUp(RunningPlatform.shared());
    private final OwnedSkill skill = person.write(SkillsOverHttpTest.REVIEW);
    private final Person stranger = Person.signUp(RunningPlatform.shared());
    private WrittenRows before = WrittenRows.of(person);

    @BeforeAll
    void count() {
        before = WrittenRows.of(person);
    }

    @AfterAll
    void nothing_was_written_by_anything_that_was_refused() {
        assertThat(WrittenRows.of(person)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "name": null                                              | name: required
        "name": "A"                                               | name: invalid_skill_name
        "name": 5                                                 | name: wrong_type
        "description": " edge"                                    | description: white_space_at_edge
        "description": "two\\nlines"                              | description: invisible_character
        "content": " "                                            | content: required
        "content": "\\u0000"                                      | content: invisible_character
        "content": ["a"]                                          | content: wrong_type
        "allowedTools": "Read"                                    | allowedTools: wrong_type
        "allowedTools": [null]                                    | allowedTools[0]: required
        "allowedTools": ["Read", "a b"]                           | allowedTools[1]: invalid_tool
        "files": {}                                               | files: wrong_type
        "files": [null]                                           | files[0]: required
        "files": [{"path": "a"}]                                  | files[0].content: required
        "files": [{"content": ""}]                                | files[0].path: required
        "files": [{"path": "../a", "content": ""}]                | files[0].path: invalid_path
        "files": [{"path": "SKILL.md", "content": ""}]            | files[0].path: reserved_path
        "files": [{"path": "a", "content": "?"}]                  | files[0].content: invalid_base64
        "files": [{"path": "a", "content": "", "mode": 7}]        | files[0].mode: unknown_field
        "files": [{"path": "a", "content": ""}, {"path": "A", "content": ""}] | files: duplicate_path
        "isGlobal": "true"                                        | isGlobal: wrong_type
        "isGlobal": 1                                             | isGlobal: wrong_type
        "owner": "usr_1"                                          | owner: unknown_field
        """)
    void a_field_that_cannot_be_accepted_is_named(String field, String complaint) {
        String name = field.startsWith("\"name\"") ? "" : "\"name\": \"b\", ";
        String description = field.startsWith("\"description\"") ? "" : "\"description\": \"b\", ";
        String content = field.startsWith("\"content\"") ? "" : "\"content\": \"b\", ";

        assertThat(complaints(person.post(SKILLS, "{" + name + description + content + field + "}")))
                .containsExactly(complaint);
        if (!field.endsWith("null")) {
            assertThat(complaints(person.patch(skill.path(), "{" + field + "}")))
                    .containsExactly(complaint);
        }
    }

    @Test
    void all_fields_that_cannot_be_accepted_are_told_at_once() {
        assertThat(complaints(person.post(SKILLS, """
                {"name": "A B", "content": "", "allowedTools": ["Read", "("],
                "files": [{"path": "/a", "content": "?"}, {"path": "b", "content": ""}, null]}""")))
                .containsExactly(
                        "name: invalid_skill_name",
                        "description: required",
                        "content: required",
                        "allowedTools[1]: invalid_tool",
                        "files[0].path: invalid_path",
                        "files[0].content: invalid_base64",
                        "files[2]: required");
    }

    @Test
    void what_is_too_much_is_told_once() {
        String tools = String.join(",", Collections.nCopies(101, "\"(\""));
        String files = IntStream.range(0, 21)
                .mapToObj("{\"path\": \"../%d\", \"content\": \"\"}"::formatted)
                .collect(Collectors.joining(","));
        assertThat(complaints(person.patch(
                        skill.path(), "{\"allowedTools\": [%s], \"files\": [%s]}".formatted(tools, files))))
                .containsExactly("allowedTools: too_many", "files: too_many");

        String large = Base64.getEncoder().encodeToString(new byte[16_385]);
        assertThat(complaints(person.patch(
                        skill.path(),
                        "{\"content\": \"%s\", \"files\": [{\"path\": \"a\", \"content\": \"%s\"}, {\"path\": \"b\", \"content\": \"%s\"}]}"
                                .formatted("a".repeat(32_769), large, large))))
                .containsExactly("content: too_long", "files: too_large");
    }

    @Test
    void a_change_changes_something() {
        assertThat(complaints(person.patch(skill.path(), "{}"))).containsExactly("name: required");
        person.patch(skill.path(), "{").expectProblem(400, "malformed_json");
    }

    @Test
    void another_kind_of_body_is_refused() {
        person.post(SKILLS, "text/markdown", new byte[0]).expectProblem(415, "unsupported_media_type");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "DELETE, ''",
        "GET, /export",
        "GET, /skill.md",
        "GET, /versions",
        "GET, /versions/1",
        "GET, /diff?from=1&to=1",
        "GET, /diff",
        "GET, /uses"
    })
    void what_is_foreign_absent_or_no_id_at_all_looks_the_same(String method, String rest) {
        List<Answer> answers = List.of(skill.id(), ABSENT, "garbage", "env_01h45ytscbebyvny4gc8cr8ma2", "%20").stream()
                .map(id -> stranger.send(method, SKILLS + "/" + id + rest))
                .toList();

        assertThat(answers).allSatisfy(answer -> answer.expectProblem(404, "no_such_skill"));
        assertThat(answers.stream().map(Answer::withoutTrace).distinct()).hasSize(1);
        skill.read().expect(200);
    }

    @Test
    void a_foreign_skill_cannot_be_changed_and_is_in_no_list() {
        stranger.patch(skill.path(), "{\"content\": \"x\"}").expectProblem(404, "no_such_skill");
        stranger.patch(SKILLS + "/" + ABSENT, "{\"content\": \"x\"}").expectProblem(404, "no_such_skill");
        assertThat(stranger.get(SKILLS).expect(200).json().path("items")).isEmpty();
        assertThat(stranger.get(SKILLS + "?text=review").expect(200).json().path("items"))
                .isEmpty();
    }

    private static List<String> complaints(Answer answer) {
        return answer.expectProblem(422, "validation_failed").complaints();
    }
}
