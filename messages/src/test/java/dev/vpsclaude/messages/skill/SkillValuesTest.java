package dev.vpsclaude.messages.skill;

import static dev.vpsclaude.messages.Refused.assertRefused;
import static dev.vpsclaude.messages.skill.SkillExamples.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.ToolRule;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "review-code", "a-b-c", "2024-01-01"})
    void a_name_is_small_letters_digits_and_single_hyphens(String name) {
        assertThat(SkillName.of(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "a-", "a--b", "A", "a_b", "a b", "a.b", "a/b", "ä", "a\n", "../a"})
    void another_name_is_refused(String name) {
        assertRefused(SkillName::of, name, "invalid_skill_name");
    }

    @Test
    void a_name_has_1_to_64_letters() {
        assertThat(SkillName.of("x".repeat(64)).text()).hasSize(64);
        assertRefused(SkillName::of, "x".repeat(65), "too_long");
        assertRefused(SkillName::of, "", "required");
    }

    @Test
    void a_description_is_a_line_of_1024_characters_at_most() {
        assertThat(SkillDescription.of("🐘".repeat(1024)).text()).hasSize(2048);
        assertRefused(SkillDescription::of, "🐘".repeat(1025), "too_long");
        assertRefused(SkillDescription::of, " ", "required");
        assertRefused(SkillDescription::of, "two\nlines", "invisible_character");
    }

    @Test
    void the_content_is_kept_as_it_is() {
        String text = "\r\n\tLines, tabs, “quotes” and 👨‍👩‍👧\u2028\n\n";
        assertThat(SkillContent.of(text).text()).isEqualTo(text);
    }

    @Test
    void the_content_is_counted_in_bytes() {
        assertThat(SkillContent.of("ü".repeat(16_384)).bytes()).isEqualTo(32_768);
        assertRefused(SkillContent::of, "ü".repeat(16_384) + "a", "too_long");
        assertRefused(SkillContent::of, " \n", "required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u001b[2J", "half \ud800", "\u0085next"})
    void what_cannot_be_meant_is_refused_in_the_content(String text) {
        assertRefused(SkillContent::of, text, "invisible_character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "scripts/check.py", "a/b/c/d/e.txt", "LICENSE", "_x/y-z.tar.gz"})
    void a_path_is_relative_and_plain(String path) {
        assertThat(SkillPath.of(path).text()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../a",
                "a/../b",
                "./a",
                "a//b",
                "a/",
                "a/.",
                ".hidden",
                "a/.git/config",
                "-rf",
                "a b",
                "a\\b",
                "C:\\a",
                "a\u0000b",
                "a\n",
                "ends.",
                "dir./a",
                "ä",
                "$(id)",
                "a/b/c/d/e/f"
            })
    void a_path_that_leads_elsewhere_or_is_hidden_is_refused(String path) {
        assertRefused(SkillPath::of, path, "invalid_path");
    }

    @Test
    void the_skill_md_itself_is_no_further_file() {
        assertRefused(SkillPath::of, "SKILL.md", "reserved_path");
        assertRefused(SkillPath::of, "skill.MD/a", "reserved_path");
        assertThat(SkillPath.of("docs/SKILL.md").text()).isEqualTo("docs/SKILL.md");
        assertRefused(SkillPath::of, "x".repeat(121), "invalid_path");
    }

    @Test
    void bytes_survive_as_base64_and_are_counted() {
        for (int length = 0; length < 5; length++) {
            byte[] bytes = "äbc".substring(0, 3).getBytes(UTF_8);
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThat(FileContent.ofBytes(cut).bytes()).isEqualTo(cut);
            assertThat(FileContent.ofBytes(cut).size()).isEqualTo(length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "YQ", "YR==", "YQ==\n", "-_-_", "Y Q=="})
    void what_is_not_the_one_base64_of_some_bytes_is_refused(String text) {
        assertRefused(FileContent::of, text, "invalid_base64");
    }

    @Test
    void files_are_in_the_order_of_their_paths_so_that_equal_skills_are_equal() {
        assertThat(spec(files("b", "a/c", "a/b"))).isEqualTo(spec(files("a/b", "a/c", "b")));
    }

    @Test
    void twenty_files_fit_and_no_more() {
        assertThat(spec(numbered(20)).files()).hasSize(20);
        assertRefused(it -> spec(numbered(21)), "21 files", "too_many");
    }

    @Test
    void all_files_together_are_limited() {
        assertThat(spec(List.of(file("a", 16_384), file("b", 16_384))).bytes()).isEqualTo(32_768 + CONTENT.bytes());
        assertRefused(it -> spec(List.of(file("a", 16_384), file("b", 16_385))), "one byte more", "too_large");
    }

    @Test
    void two_files_cannot_be_in_one_place() {
        assertRefused(it -> spec(files("a", "a")), "twice", "duplicate_path");
        assertRefused(it -> spec(files("Read.me", "read.ME")), "but for the case", "duplicate_path");
        assertRefused(it -> spec(files("a/b", "A")), "a file that is a folder too", "duplicate_path");
        assertThat(spec(files("a", "ab", "a.b")).files()).hasSize(3);
    }

    @Test
    void a_hundred_tools_fit_and_no_more() {
        assertThat(SkillSpec.acceptableTools(tools(100))).hasSize(100);
        assertRefused(it -> SkillSpec.acceptableTools(tools(101)), "101 tools", "too_many");
    }

    @Test
    void what_a_change_does_not_name_stays() {
        SkillSpec before = spec(DESCRIPTION, CONTENT, tools(1), files("a"));
        SkillSpec after = new SkillChange(
                        Optional.of(SkillName.of("other")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of()),
                        Optional.empty(),
                        Optional.of(Reach.GLOBAL))
                .appliedTo(before);
        assertThat(after)
                .isEqualTo(new SkillSpec(
                        SkillName.of("other"), DESCRIPTION, CONTENT, List.of(), files("a"), Reach.GLOBAL));
    }

    private static List<SkillFile> numbered(int number) {
        return IntStream.range(0, number).mapToObj(i -> file("file-" + i, 1)).toList();
    }

    private static List<ToolRule> tools(int number) {
        return Collections.nCopies(number, ToolRule.of("Read"));
    }
}
