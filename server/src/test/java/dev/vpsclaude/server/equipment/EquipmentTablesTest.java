package dev.vpsclaude.server.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.Refusal.SelectedSkillsMissing;
import dev.vpsclaude.messages.Refusal.SkillInUse;
import dev.vpsclaude.messages.Refusal.SkillNameTaken;
import dev.vpsclaude.messages.Refusal.TooManySkills;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.messages.skill.SkillContent;
import dev.vpsclaude.messages.skill.SkillDescription;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.server.quota.Quotas;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is promised about skills when two transactions want what only one can have; one of them has not ended yet. */
class EquipmentTablesTest {

    private static final EnvironmentName BOX = EnvironmentName.of("Box");
    private static final SkillName NAME = SkillName.of("review-code");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final JdbcClient jdbc = platform.jdbc();
    private final SkillClaims skills = new SkillClaims(jdbc, new Quotas(jdbc));
    private final SelectionTable selections = new SelectionTable(jdbc);
    private final Race race = Race.on(platform);
    private final TransactionTemplate transactions = race.transactions();
    private final UserId ada = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());
    private final SkillId skill = new SkillId(UUID.randomUUID());
    private final EnvironmentId environment = new EnvironmentId(UUID.randomUUID());

    @AfterEach
    void leaveNothing() {
        jdbc.sql("delete from equipment_selection where owner in (?, ?)")
                .params(ada.uuid(), bob.uuid())
                .update();
        jdbc.sql("delete from equipment where owner in (?, ?)")
                .params(ada.uuid(), bob.uuid())
                .update();
    }

    @Test
    void an_owner_has_a_name_once_and_another_owner_has_it_too() {
        claim(NAME, skill, ada);
        claim(NAME, new SkillId(UUID.randomUUID()), bob);
        Race.refused(new SkillNameTaken(NAME), () -> claim(NAME, new SkillId(UUID.randomUUID()), ada));
    }

    @Test
    void a_name_that_another_transaction_is_about_to_have_is_waited_for_and_then_taken() {
        var second = race.whileUnderWay(
                () -> skills.claim(skill, ada, spec(NAME)),
                () -> skills.claim(new SkillId(UUID.randomUUID()), ada, spec(NAME)));
        Race.refused(new SkillNameTaken(NAME), second::join);
    }

    @Test
    void a_rename_and_a_creation_do_not_both_get_the_name() {
        claim(SkillName.of("other"), skill, ada);
        var second = race.whileUnderWay(
                () -> skills.revise(skill, ada, spec(NAME), 2),
                () -> skills.claim(new SkillId(UUID.randomUUID()), ada, spec(NAME)));
        Race.refused(new SkillNameTaken(NAME), second::join);
    }

    @Test
    void two_skills_that_take_each_others_names_do_not_wait_for_each_other_for_ever() {
        SkillId other = new SkillId(UUID.randomUUID());
        SkillName otherName = SkillName.of("other");
        claim(NAME, skill, ada);
        claim(otherName, other, ada);
        Race.refused(
                new SkillNameTaken(otherName),
                () -> transactions.executeWithoutResult(work -> skills.revise(skill, ada, spec(otherName), 2)));
        Race.refused(
                new SkillNameTaken(NAME),
                () -> transactions.executeWithoutResult(work -> skills.revise(other, ada, spec(NAME), 2)));
    }

    @Test
    void the_last_skill_that_is_allowed_is_given_once() {
        for (int i = 1; i < Limit.SKILLS_PER_USER.max(); i++) {
            claim(SkillName.of("skill-" + i), new SkillId(UUID.randomUUID()), ada);
        }
        var second = race.whileUnderWay(
                () -> skills.claim(skill, ada, spec(NAME)),
                () -> skills.claim(new SkillId(UUID.randomUUID()), ada, spec(SkillName.of("one-more"))));
        Race.refused(new TooManySkills(Limit.SKILLS_PER_USER.max()), second::join);
    }

    @Test
    void a_deletion_waits_for_a_selection_under_way_and_is_then_refused() {
        claim(NAME, skill, ada);
        var deletion = race.whileUnderWay(() -> select(skill), () -> skills.release(skill, ada));
        Race.refused(new SkillInUse(List.of(new UsedIn(environment, BOX))), deletion::join);
    }

    @Test
    void a_selection_waits_for_a_deletion_under_way_and_is_then_refused() {
        claim(NAME, skill, ada);
        var selection = race.whileUnderWay(() -> skills.release(skill, ada), () -> select(skill));
        Race.refused(new SelectedSkillsMissing(List.of(0)), selection::join);
    }

    /** Which of the two was first is decided by the versions of the environment, a moment later. */
    @Test
    void two_nodes_that_select_the_same_for_one_environment_do_not_fail_here() {
        claim(NAME, skill, ada);
        race.whileUnderWay(() -> select(skill), () -> select(skill)).join();
        assertThat(jdbc.sql("select count(*) from equipment_selection where environment = ?")
                        .param(environment.uuid())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_somebody_elses_cannot_be_selected() {
        SkillId bobs = new SkillId(UUID.randomUUID());
        claim(NAME, skill, ada);
        claim(NAME, bobs, bob);
        Race.refused(
                new SelectedSkillsMissing(List.of(1)),
                () -> transactions.executeWithoutResult(
                        work -> selections.select(environment, ada, BOX, selecting(skill, bobs, skill))));
    }

    @Test
    void what_is_no_longer_selected_can_be_deleted() {
        claim(NAME, skill, ada);
        transactions.executeWithoutResult(work -> select(skill));
        transactions.executeWithoutResult(work -> selections.rename(environment, EnvironmentName.of("Renamed")));
        Race.refused(
                new SkillInUse(List.of(new UsedIn(environment, EnvironmentName.of("Renamed")))),
                () -> transactions.executeWithoutResult(work -> skills.release(skill, ada)));

        transactions.executeWithoutResult(work -> select());
        transactions.executeWithoutResult(work -> skills.release(skill, ada));

        assertThat(jdbc.sql("select count(*) from equipment where owner = ?")
                        .param(ada.uuid())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void claim(SkillName name, SkillId id, UserId owner) {
        transactions.executeWithoutResult(work -> skills.claim(id, owner, spec(name)));
    }

    private void select(SkillId... selected) {
        selections.select(environment, ada, BOX, selecting(selected));
    }

    private static SkillSpec spec(SkillName name) {
        return new SkillSpec(
                name,
                SkillDescription.of("Reviews code."),
                SkillContent.of("Read it."),
                List.of(),
                List.of(),
                Reach.SELECTED);
    }

    private static EnvironmentSpec selecting(SkillId... skills) {
        return new EnvironmentSpec(List.of(skills), List.of(), Permissions.NONE, Collections.emptySortedMap());
    }
}
