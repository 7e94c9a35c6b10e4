package dev.vpsclaude.server.skill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.skill.SkillContent;
import dev.vpsclaude.messages.skill.SkillDescription;
import dev.vpsclaude.messages.skill.SkillMd;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.InvalidFields;
import dev.vpsclaude.server.skill.SkillMdReader.Found;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillMdReaderTest {

    private static final String HEAD = "---\nname: review-code\ndescription: Reviews code\n";

    private final Fields fields = new Fields();

    @ParameterizedTest
    @MethodSource("dev.vpsclaude.server.skill.SkillSpecs#all")
    void what_is_written_down_is_read_as_it_was(SkillSpec spec) {
        Found found = read(SkillMd.of(spec).text());

        assertThat(found)
                .isEqualTo(new Found(
                        Optional.of(spec.name()),
                        Optional.of(spec.description()),
                        Optional.of(spec.content()),
                        spec.allowedTools(),
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "description: Reviews code, twice",
                "description: 'Reviews code, twice'",
                "description: \"Reviews\\u0020code, twice\"",
                "description:\n  Reviews\n  code, twice",
                "description: >\n  Reviews code,\n  twice",
                "description: >-\n  Reviews code,\n  twice\n",
                "description: |\n  Reviews\n  code,\n  twice\n\n",
                "description: |+\n  Reviews code,\n\n\n  twice\n\n",
                "\"description\" : Reviews code, twice  # and a comment",
                "description: \"Reviews\n  code,\\\n   \\ twice\""
            })
    void a_description_is_one_line_however_it_is_written(String description) {
        Found found = read("---\nname: a\n" + description + "\n---\nx");

        assertThat(found.description()).contains(SkillDescription.of("Reviews code, twice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "allowed-tools: Read, Bash(git add:*, git commit:*), Grep",
                "allowed-tools: Read,Bash(git add:*, git commit:*),Grep,",
                "allowed-tools: Read Bash(git add:*, git commit:*) Grep",
                "allowed-tools: [Read, 'Bash(git add:*, git commit:*)', Grep]",
                "allowed-tools:\n- Read\n- Bash(git add:*, git commit:*)\n- Grep",
                "allowed-tools: >\n  Read,\n  Bash(git add:*, git commit:*),\n  Grep"
            })
    void tools_are_a_text_or_a_list(String tools) {
        assertThat(read(HEAD + tools + "\n---\nx").allowedTools())
                .containsExactly(
                        ToolRule.of("Read"), ToolRule.of("Bash(git add:*, git commit:*)"), ToolRule.of("Grep"));
    }

    @Test
    void no_tools_may_be_written_as_nothing() {
        assertThat(read(HEAD + "allowed-tools:\n---\nx").allowedTools()).isEmpty();
        assertThat(read(HEAD + "allowed-tools: []\n---\nx").allowedTools()).isEmpty();
    }

    @Test
    void line_ends_of_another_system_and_a_byte_order_mark_are_taken() {
        Found found = read("\uFEFF--- \r\nname: a\r\ndescription: b\r\n---\t\r\n\r\n# A\r\n");

        assertThat(found.name()).contains(SkillName.of("a"));
        assertThat(found.description()).contains(SkillDescription.of("b"));
        assertThat(found.content()).contains(SkillContent.of("# A\r\n"));
    }

    @Test
    void the_content_is_what_stands_below_with_or_without_an_empty_line() {
        assertThat(read(HEAD + "---\n# A\n---\nb").content()).contains(SkillContent.of("# A\n---\nb"));
        assertThat(read(HEAD + "---\n\n# A").content()).contains(SkillContent.of("# A"));
        assertThat(read(HEAD + "---\n\n\n# A").content()).contains(SkillContent.of("\n# A"));
    }

    @Test
    void what_means_nothing_here_is_named_whatever_it_holds() {
        Found found = read(HEAD + """
            license: MIT
            metadata:
              version: 1.0
              a: &a [1, {b: c}]
              d: *a
            <<: {name: other}
            model: !!java.net.URL [http://localhost]
            disable-model-invocation: true
            ---
            x""");

        assertThat(found.ignored()).containsExactly("license", "metadata", "<<", "model", "disable-model-invocation");
        assertThat(found.name()).contains(SkillName.of("review-code"));
    }

    @ParameterizedTest
    @MethodSource("unacceptable")
    void what_cannot_be_accepted_is_told(String text, List<String> complaints) {
        assertThat(complaints(text.getBytes(UTF_8))).isEqualTo(complaints);
    }

    static List<Object[]> unacceptable() {
        return List.of(
                row("", "frontmatter: no_front_matter"),
                row("# A skill", "frontmatter: no_front_matter"),
                row("\n" + HEAD + "---\nx", "frontmatter: no_front_matter"),
                row("----\nname: a\n---\nx", "frontmatter: no_front_matter"),
                row(HEAD, "frontmatter: front_matter_not_closed"),
                row(HEAD + "--- x\n----\n ---\nx", "frontmatter: front_matter_not_closed"),
                row("---\n---\nx", "frontmatter: not_a_mapping"),
                row("---\n# a comment\n---\nx", "frontmatter: not_a_mapping"),
                row("---\njust text\n---\nx", "frontmatter: not_a_mapping"),
                row("---\n- a\n---\nx", "frontmatter: not_a_mapping"),
                row(HEAD + "name: b\n---\nx", "frontmatter: duplicate_key"),
                row(HEAD + "license: a\n\"license\": b\n---\nx", "frontmatter: duplicate_key"),
                row("---\nname: a\ndescription: b: c\n---\nx", "frontmatter: invalid_yaml"),
                row("---\nname: \"a\ndescription: b\n---\nx", "frontmatter: invalid_yaml"),
                row("---\nname: a\n\tdescription: b\n---\nx", "frontmatter: invalid_yaml"),
                row("---\nname: a\u0000\n---\nx", "frontmatter: invalid_yaml"),
                row("---\nname: a\n...\nname: b\n---\nx", "frontmatter: invalid_yaml"),
                row("---\nname: *nothing\n---\nx", "name: wrong_type", "description: required"),
                row("---\n? [a]\n: b\n---\nx", "frontmatter: invalid_key"),
                row("---\n&a name: b\n---\nx", "frontmatter: invalid_key"),
                row("---\n!!binary name: b\n---\nx", "frontmatter: invalid_key"),
                row("---\n*a : b\n---\nx", "frontmatter: invalid_key"),
                row("---\na: " + "[".repeat(30) + "]".repeat(30) + "\n---\nx", "frontmatter: too_deep"),
                row("---\na: " + "b".repeat(70_000) + "\n---\nx", "frontmatter: too_long"),
                row("---\nlicense: a\n---\nx", "name: required", "description: required"),
                row("---\nname:\ndescription:\n---\n", "content: required", "name: required", "description: required"),
                row("---\nname: [a]\ndescription: {a: b}\n---\nx", "name: wrong_type", "description: wrong_type"),
                row("---\nname: !!str a\ndescription: &a b\n---\nx", "name: wrong_type", "description: wrong_type"),
                row("---\nname: A B\ndescription: b\n---\nx", "name: invalid_skill_name"),
                row("---\nname: a\ndescription: " + "b".repeat(1025) + "\n---\nx", "description: too_long"),
                row(HEAD + "allowed-tools: {Read: 1}\n---\nx", "allowedTools: wrong_type"),
                row(HEAD + "allowed-tools: [[Read]]\n---\nx", "allowedTools: wrong_type"),
                row(HEAD + "allowed-tools: &a [Read]\n---\nx", "allowedTools: wrong_type"),
                row(HEAD + "allowed-tools: [Read, 'a b']\n---\nx", "allowedTools[1]: invalid_tool"),
                row(HEAD + "allowed-tools: Read, Bash(a, b\n---\nx", "allowedTools[1]: invalid_tool"),
                row(HEAD + "allowed-tools: " + "Read,".repeat(101) + "\n---\nx", "allowedTools: too_many"),
                row(HEAD + "---\n" + "a".repeat(32_769), "content: too_long"),
                row(HEAD + "---\na\u0007", "content: invisible_character"));
    }

    @Test
    void another_encoding_is_told() {
        assertThat(complaints("---\nname: a\ndescription: ü\n---\nx".getBytes(ISO_8859_1)))
                .containsExactly("content: invalid_encoding");
    }

    @Test
    void a_mistake_in_the_yaml_is_told_with_its_line() {
        assertThatCode(() -> {
                    SkillMdReader.read("---\nname: a\ndescription: b: c\n---\nx", fields);
                    fields.check();
                })
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.errors().getFirst().message())
                                .isEqualTo("Line 3: mapping values are not allowed here"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "{", "- ", "? ", "a: ", "&a ", "\"", "*a ", "!a ", "[a, ", "{a: ", "\n a:", "|\n", "%", "@"
            })
    @Timeout(20)
    void whatever_is_repeated_it_is_answered_soon(String part) {
        long begun = System.nanoTime();
        complaints((HEAD + "x: " + part.repeat(60_000 / part.length()) + "\n---\nx").getBytes(UTF_8));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    private Found read(String text) {
        Found found = SkillMdReader.read(text.getBytes(UTF_8), fields);
        fields.check();
        return found;
    }

    private List<String> complaints(byte[] text) {
        SkillMdReader.read(text, fields);
        try {
            fields.check();
            return List.of();
        } catch (InvalidFields invalid) {
            return invalid.errors().stream()
                    .map(error -> error.field() + ": " + error.code())
                    .toList();
        }
    }

    private static Object[] row(String text, String... complaints) {
        return new Object[] {text, List.of(complaints)};
    }
}
