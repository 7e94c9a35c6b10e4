package dev.vpsclaude.query.skill;

import static dev.vpsclaude.query.skill.SkillExamples.*;
import static dev.vpsclaude.query.skill.SkillsOnPostgres.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.messages.skill.SkillView;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkillProjectionTest {

    private final SkillsOnPostgres skills = new SkillsOnPostgres();
    private final SkillExamples skill = ada(1);

    @Test
    void a_created_skill_is_there_as_it_was_written() {
        skills.happen(skill.created());

        assertThat(skills.table.find(ADA, skill.id()))
                .contains(new SkillView(skill.id(), ADA, spec("first"), 1, at(1), new Stamp(0, 1, at(1))));
    }

    @Test
    void a_revised_skill_is_the_newest_version_and_as_old_as_it_was() {
        skills.happen(skill.created(), bob(1).created(), skill.revised(2), skill.revised(3));

        assertThat(skills.table.find(ADA, skill.id()))
                .contains(new SkillView(skill.id(), ADA, spec("revised-3"), 3, at(1), new Stamp(2, 4, at(4))));
    }

    @Test
    void of_a_deleted_skill_nothing_that_somebody_wrote_is_kept_here_but_its_name() {
        skills.happen(skill.created(), skill.deleted());

        assertThat(skills.table.find(ADA, skill.id())).isEmpty();
        assertThat(skills.rows()).singleElement().asString().doesNotContain("twice", "Bash");
    }

    @Test
    void what_is_delivered_twice_changes_nothing() {
        live();
        List<String> once = skills.rows();

        skills.projectAll();

        assertThat(skills.rows()).isEqualTo(once);
    }

    @Test
    void an_older_event_never_replaces_a_newer_row() {
        live();
        List<String> newest = skills.rows();

        for (int i = 0; i < 7; i++) {
            skills.project(i);
            assertThat(skills.rows()).as("after event %d once more", i).isEqualTo(newest);
        }
    }

    @Test
    void a_replay_from_zero_gives_the_same_rows() {
        live();
        List<String> before = skills.rows();

        skills.reset();
        assertThat(skills.rows()).isEmpty();
        skills.projectAll();

        assertThat(skills.rows()).isEqualTo(before).hasSize(3);
    }

    private void live() {
        skills.happen(
                skill.created(),
                bob(1).created(),
                skill.revised(2),
                ada(2).created(),
                ada(2).deleted(),
                skill.revised(3),
                bob(1).revised(2));
    }
}
