package dev.vpsclaude.query.skill;

import static dev.vpsclaude.query.skill.SkillExamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.vpsclaude.messages.skill.ReadSkills;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkillTextQueriesTest {

    private final SkillsOnPostgres skills = new SkillsOnPostgres();
    private final SkillTextQueries queries = new SkillTextQueries(skills.versions);
    private final SkillExamples skill = ada(1);

    @Test
    void a_version_says_what_it_said_when_it_was_new_even_after_the_skill_is_gone() {
        skills.happen(skill.created(spec("first")), skill.revised(2), skill.deleted());

        assertThat(queries.handle(new ReadSkills(List.of(version(2), version(1))))
                        .items())
                .containsExactly(spec("revised-2"), spec("first"));
    }

    @Test
    void a_version_that_never_was_is_nothing_that_can_be_left_out() {
        skills.happen(skill.created());

        assertThatIllegalStateException().isThrownBy(() -> queries.handle(new ReadSkills(List.of(version(2)))));
    }

    private SkillVersion version(int number) {
        return new SkillVersion(skill.id(), SkillName.of("review-code"), number);
    }
}
