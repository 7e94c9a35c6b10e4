package dev.vpsclaude.messages.skill;

import static dev.vpsclaude.messages.skill.SkillExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.ToolRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkillMdTest {

    @Test
    void a_skill_is_written_down_as_front_matter_and_content() {
        SkillDescription description = SkillDescription.of("Says \"hello\": it's \\ fine # not a comment");
        List<ToolRule> tools = List.of(ToolRule.of("Bash(git add:*)"), ToolRule.of("Read"));

        assertThat(SkillMd.of(spec(description, CONTENT, tools, List.of())).text())
                .isEqualTo("""
                ---
                name: "review-code"
                description: "Says \\"hello\\": it's \\\\ fine # not a comment"
                allowed-tools:
                  - "Bash(git add:*)"
                  - "Read"
                ---

                # Review

                Read twice.
                """);
    }

    @Test
    void without_tools_nothing_is_said_about_tools() {
        assertThat(SkillMd.of(spec(List.of())).text()).doesNotContain("allowed-tools");
    }

    @Test
    void what_yaml_does_not_take_as_it_is_stands_escaped() {
        SkillDescription description = SkillDescription.of("no character: \uFFFE, an elephant: 🐘");
        assertThat(SkillMd.of(spec(description, CONTENT, List.of(), List.of())).text())
                .contains("\"no character: \\ufffe, an elephant: 🐘\"");
    }
}
