package dev.vpsclaude.command.skill;

import static dev.vpsclaude.command.skill.SkillExamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.Refusal.NoSuchSkill;
import dev.vpsclaude.messages.Refusal.SkillAlreadyExists;
import dev.vpsclaude.messages.skill.SkillCommand;
import dev.vpsclaude.messages.skill.SkillEvent;
import dev.vpsclaude.messages.skill.SkillEvent.*;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkillDeciderTest {

    @Test
    void a_new_skill_is_what_its_owner_wrote() {
        given(List.of()).when(create()).then(new SkillCreated(SKILL, ADA, SPEC));
    }

    @Test
    void an_id_is_given_to_one_skill_only() {
        given(CREATED).when(create()).thenRefused(new SkillAlreadyExists());
        given(GONE).when(create()).thenRefused(new SkillAlreadyExists());
    }

    @Test
    void every_change_makes_another_version_that_is_told_as_a_whole() {
        given(CREATED)
                .when(revise(ADA, "Read it twice."))
                .then(new SkillRevised(SKILL, REVISED, 2))
                .when(revise(ADA, "Read it."))
                .then(new SkillRevised(SKILL, SPEC, 3));
    }

    @Test
    void what_it_says_already_is_no_change() {
        given(CREATED).when(revise(ADA, "Read it.")).then();
        given(CREATED).when(rename(NAME)).then();
    }

    @Test
    void a_change_counts_from_what_is_there_and_not_from_what_somebody_read() {
        given(CREATED)
                .when(rename(OTHER_NAME))
                .then(new SkillRevised(SKILL, RENAMED, 2))
                .when(rename(OTHER_NAME))
                .then();
    }

    @Test
    void a_skill_is_deleted_once() {
        given(CREATED).when(delete(ADA)).then(new SkillDeleted(SKILL));
        given(GONE).when(delete(ADA)).thenRefused(new NoSuchSkill());
    }

    @Test
    void what_is_not_there_cannot_be_changed() {
        given(List.of()).when(revise(ADA, "x")).thenRefused(new NoSuchSkill());
        given(List.of()).when(delete(ADA)).thenRefused(new NoSuchSkill());
        given(GONE).when(revise(ADA, "x")).thenRefused(new NoSuchSkill());
    }

    @Test
    void somebody_elses_skill_does_not_exist() {
        given(CREATED).when(revise(STRANGER, "x")).thenRefused(new NoSuchSkill());
        given(CREATED).when(delete(STRANGER)).thenRefused(new NoSuchSkill());
    }

    private static Given given(List<SkillEvent> history) {
        return new Given(new SkillState.Absent()).and(history);
    }

    private record Given(SkillState state) {

        Given and(List<SkillEvent> events) {
            SkillState now = state;
            for (SkillEvent event : events) {
                now = SkillEvolution.evolve(now, event);
            }
            return new Given(now);
        }

        When when(SkillCommand command) {
            return new When(state, command);
        }
    }

    private record When(SkillState state, SkillCommand command) {

        Given then(SkillEvent... events) {
            assertThat(SkillDecider.decide(state, command)).containsExactly(events);
            return new Given(state).and(List.of(events));
        }

        void thenRefused(Refusal refusal) {
            assertThatExceptionOfType(CommandRefused.class)
                    .isThrownBy(() -> SkillDecider.decide(state, command))
                    .extracting(CommandRefused::refusal)
                    .isEqualTo(refusal);
        }
    }
}
