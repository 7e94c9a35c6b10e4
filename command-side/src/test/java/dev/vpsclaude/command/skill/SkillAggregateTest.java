package dev.vpsclaude.command.skill;

import static dev.vpsclaude.command.skill.SkillExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.NoSuchSkill;
import dev.vpsclaude.messages.Refusal.SkillInUse;
import dev.vpsclaude.messages.Refusal.SkillNameTaken;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.messages.skill.SkillCommand;
import dev.vpsclaude.messages.skill.SkillEvent.SkillDeleted;
import dev.vpsclaude.messages.skill.SkillEvent.SkillRevised;
import dev.vpsclaude.messages.skill.SkillId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shell alone: routing, names, versions. What the rules are, the other test says. */
class SkillAggregateTest {

    private static final SkillId ANOTHER = new SkillId(new UUID(9, 9));

    private final AggregateTestFixture<SkillAggregate> fixture = new AggregateTestFixture<>(SkillAggregate.class);
    private final SkillsInMemory skills = new SkillsInMemory();

    @BeforeEach
    void giveTheNames() {
        fixture.registerInjectableResource(skills);
    }

    @Test
    void creating_claims_the_name_and_answers_with_the_first_version() {
        fixture.givenNoPriorActivity()
                .when(create())
                .expectEvents(CREATED.toArray())
                .expectResultMessagePayload(0L);
        assertThat(skills.names).isEqualTo(Map.of(NAME, SKILL));
    }

    @Test
    void under_a_name_that_is_taken_nothing_is_created() {
        skills.claim(ANOTHER, ADA, SPEC);
        fixture.givenNoPriorActivity()
                .when(create())
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(new SkillNameTaken(NAME).toString());
    }

    @Test
    void another_name_is_claimed_and_the_old_one_given_back() {
        skills.claim(SKILL, ADA, SPEC);
        fixture.given(CREATED)
                .when(rename(OTHER_NAME))
                .expectEvents(new SkillRevised(SKILL, RENAMED, 2))
                .expectResultMessagePayload(1L);
        assertThat(skills.names).isEqualTo(Map.of(OTHER_NAME, SKILL));
    }

    @Test
    void a_change_that_keeps_the_name_is_the_newest_version() {
        skills.claim(SKILL, ADA, SPEC);
        fixture.given(CREATED).when(revise(ADA, "Read it twice.")).expectEvents(new SkillRevised(SKILL, REVISED, 2));
        assertThat(skills.names).isEqualTo(Map.of(NAME, SKILL));
        assertThat(skills.newest).isEqualTo(Map.of(SKILL, 2));
    }

    @Test
    void a_deleted_skill_gives_its_name_back() {
        skills.claim(SKILL, ADA, SPEC);
        fixture.given(CREATED).when(delete(ADA)).expectEvents(new SkillDeleted(SKILL));
        assertThat(skills.names).isEmpty();
    }

    @Test
    void a_skill_that_is_in_use_is_not_deleted_and_where_is_said() {
        List<UsedIn> uses =
                List.of(new UsedIn(new EnvironmentId(new UUID(0, 7)), EnvironmentName.of("Analytical engine")));
        skills.uses.addAll(uses);
        fixture.given(CREATED)
                .when(delete(ADA))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(new SkillInUse(uses).toString());
    }

    @Test
    void what_does_not_exist_is_our_refusal_and_not_axons() {
        fixture.givenNoPriorActivity()
                .when(delete(ADA))
                .expectException(CommandRefused.class)
                .expectExceptionMessage(new NoSuchSkill().toString());
    }

    @Test
    void every_command_has_a_handler_that_may_meet_nothing() {
        assertThat(Stream.of(SkillAggregate.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .filter(method -> method.isAnnotationPresent(CreationPolicy.class))
                        .<Class<?>>map(method -> method.getParameterTypes()[0]))
                .containsExactlyInAnyOrder(SkillCommand.class.getPermittedSubclasses());
    }
}
