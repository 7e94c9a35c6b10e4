package dev.vpsclaude.command.environment;

import static dev.vpsclaude.command.environment.EnvironmentExamples.*;
import static dev.vpsclaude.command.environment.EnvironmentHistories.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.NoSuchEnvironment;
import dev.vpsclaude.messages.Refusal.SelectedSkillsMissing;
import dev.vpsclaude.messages.Refusal.SubdomainTaken;
import dev.vpsclaude.messages.Refusal.TooManyEnvironments;
import dev.vpsclaude.messages.Refusal.TooMuchForBox;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.DeploymentPlan;
import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.environment.EnvironmentEvent.BuildStarted;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeletionRequested;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentAbandoned;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentRequested;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentDeleted;
import dev.vpsclaude.messages.environment.EnvironmentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shell alone: routing, subdomains, versions. What the rules are, the other tests say. */
class EnvironmentAggregateTest {

    private final AggregateTestFixture<EnvironmentAggregate> fixture =
            new AggregateTestFixture<>(EnvironmentAggregate.class);
    private final SubdomainsInMemory subdomains = new SubdomainsInMemory();
    private static final TooMuchForBox FULL = new TooMuchForBox(95_001, 95_000);

    private static final TooManyEnvironments FEW = new TooManyEnvironments(10, 10);

    private final SelectionsInMemory selections = new SelectionsInMemory();
    private final Equipments equipments = (owner, spec) -> EQUIPMENT;
    private final List<DeploymentPlan> plans = new ArrayList<>();
    private boolean full;
    private boolean noPlace;

    @BeforeEach
    void giveTheClaims() {
        fixture.registerInjectableResource(new Claims(this::requirePlace, subdomains, selections, equipments, plan -> {
            plans.add(plan);
            if (full) {
                throw new CommandRefused(FULL);
            }
        }));
    }

    @Test
    void creating_claims_the_subdomain_and_answers_with_the_first_version() {
        fixture.givenNoPriorActivity()
                .when(create())
                .expectEvents(PENDING.toArray())
                .expectResultMessagePayload(0L);
        assertThat(subdomains.owners()).isEqualTo(Map.of(SUBDOMAIN, ENVIRONMENT));
    }

    @Test
    void under_a_subdomain_that_is_taken_nothing_is_created() {
        EnvironmentId another = new EnvironmentId(new UUID(9, 9));
        subdomains.claim(SUBDOMAIN, another, ADA);
        fixture.givenNoPriorActivity()
                .when(create())
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(new SubdomainTaken(SUBDOMAIN).toString());
        assertThat(subdomains.owners()).isEqualTo(Map.of(SUBDOMAIN, another));
    }

    @Test
    void whoever_has_as_many_as_are_allowed_creates_nothing_and_takes_no_subdomain() {
        noPlace = true;
        fixture.givenNoPriorActivity()
                .when(create())
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(FEW.toString());
        assertThat(subdomains.owners()).isEmpty();
    }

    @Test
    void a_deleted_environment_gives_its_subdomain_back() {
        subdomains.claim(SUBDOMAIN, ENVIRONMENT, ADA);
        fixture.given(DELETING)
                .when(applicationRemoved())
                .expectEvents(new EnvironmentDeleted(ENVIRONMENT, OPERATION, SUBDOMAIN));
        assertThat(subdomains.owners()).isEmpty();
    }

    @Test
    void the_subdomain_is_kept_until_all_is_gone() {
        subdomains.claim(SUBDOMAIN, ENVIRONMENT, ADA);
        fixture.given(RUNNING)
                .when(delete(OPERATION))
                .expectEvents(new DeletionRequested(ENVIRONMENT, OPERATION, false));
        assertThat(subdomains.owners()).containsKey(SUBDOMAIN);
    }

    @Test
    void skills_that_are_not_there_cannot_be_selected_and_their_places_are_told() {
        selections.skillsOfAda.add(SKILL);
        fixture.given(PENDING)
                .when(selecting(SKILL, OTHER_SKILL))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(new SelectedSkillsMissing(List.of(1)).toString());
        assertThat(selections.selected.skillIds()).isEmpty();
    }

    @Test
    void an_environment_is_not_created_with_skills_that_are_not_there() {
        fixture.givenNoPriorActivity()
                .when(createSelecting(SKILL))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(new SelectedSkillsMissing(List.of(0)).toString());
    }

    @Test
    void a_deployment_puts_into_the_box_what_there_is_when_it_is_asked_for() {
        fixture.given(PENDING)
                .when(deploy(FIRST))
                .expectEvents(new DeploymentRequested(ENVIRONMENT, FIRST, plan(1, NOTHING)));
        assertThat(plans).containsExactly(plan(1, NOTHING));
    }

    @Test
    void what_has_no_room_in_a_box_is_not_deployed() {
        full = true;
        fixture.given(PENDING)
                .when(deploy(FIRST))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(FULL.toString());
    }

    @Test
    void a_selection_follows_the_spec_and_the_name() {
        selections.skillsOfAda.addAll(List.of(SKILL, OTHER_SKILL));
        fixture.givenNoPriorActivity().when(createSelecting(SKILL)).expectSuccessfulHandlerExecution();
        assertThat(selections.selected.skillIds()).containsExactly(SKILL);
        assertThat(selections.name).isEqualTo(NAME);

        fixture.given(PENDING).when(selecting(OTHER_SKILL)).expectSuccessfulHandlerExecution();
        fixture.given(PENDING).when(rename()).expectSuccessfulHandlerExecution();

        assertThat(selections.selected.skillIds()).containsExactly(OTHER_SKILL);
        assertThat(selections.name).isEqualTo(OTHER_NAME);
    }

    @Test
    void an_environment_that_is_going_away_holds_no_skill_back() {
        selections.skillsOfAda.add(SKILL);
        fixture.given(RUNNING).when(selecting(SKILL)).expectSuccessfulHandlerExecution();

        fixture.given(RUNNING).when(delete(OPERATION)).expectSuccessfulHandlerExecution();

        assertThat(selections.selected.skillIds()).isEmpty();
    }

    @Test
    void an_environment_that_is_gone_at_once_holds_no_skill_back() {
        selections.skillsOfAda.add(SKILL);
        fixture.given(PENDING).when(selecting(SKILL)).expectSuccessfulHandlerExecution();

        fixture.given(PENDING).when(delete(OPERATION)).expectSuccessfulHandlerExecution();

        assertThat(selections.selected.skillIds()).isEmpty();
    }

    @Test
    void a_command_of_two_events_answers_with_the_version_after_both() {
        fixture.given(DEPLOYING)
                .when(delete(OPERATION))
                .expectEvents(
                        new DeploymentAbandoned(ENVIRONMENT, FIRST, DELETED),
                        new DeletionRequested(ENVIRONMENT, OPERATION, true))
                .expectResultMessagePayload(3L);
    }

    @Test
    void a_command_that_changes_nothing_answers_with_the_version_that_is() {
        fixture.given(DEPLOYING).when(deploy(FIRST)).expectNoEvents().expectResultMessagePayload(1L);
    }

    @Test
    void events_that_are_loaded_are_remembered() {
        fixture.given(after(DEPLOYING, new BuildStarted(ENVIRONMENT, FIRST)))
                .when(new EnvironmentCommand.RecordBuildStarted(ENVIRONMENT, FIRST))
                .expectNoEvents();
    }

    @ParameterizedTest
    @MethodSource("commandsForSomethingThatExists")
    void what_does_not_exist_is_our_refusal_and_not_axons(EnvironmentCommand command) {
        TestExecutor<EnvironmentAggregate> nothing = fixture.givenNoPriorActivity();
        nothing.when(command)
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(new NoSuchEnvironment().toString());
    }

    @Test
    void every_command_has_a_handler_that_may_meet_nothing() {
        assertThat(Stream.of(EnvironmentAggregate.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .filter(method -> method.isAnnotationPresent(CreationPolicy.class))
                        .<Class<?>>map(method -> method.getParameterTypes()[0]))
                .containsExactlyInAnyOrderElementsOf(EveryCommand.about(FIRST)
                        .<Class<?>>map(Object::getClass)
                        .toList());
    }

    private void requirePlace(UserId owner) {
        if (noPlace) {
            throw new CommandRefused(FEW);
        }
    }

    static Stream<EnvironmentCommand> commandsForSomethingThatExists() {
        return EveryCommand.about(FIRST).filter(command -> !(command instanceof EnvironmentCommand.CreateEnvironment));
    }
}
