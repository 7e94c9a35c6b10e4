package dev.vpsclaude.command.account;

import static dev.vpsclaude.command.account.AccountExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.LastAdministrator;
import dev.vpsclaude.messages.account.AccountCommand;
import dev.vpsclaude.messages.account.AccountEvent.AccountSuspended;
import dev.vpsclaude.messages.account.AccountRole;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shell alone: routing, what is settled with an event, versions. What the rules are, the other test says. */
class AccountAggregateTest {

    private static final AccountSuspended EVENT = new AccountSuspended(ADA, GRACE, REASON, true);

    private final AggregateTestFixture<AccountAggregate> fixture = new AggregateTestFixture<>(AccountAggregate.class);
    private final AccountsInMemory accounts = new AccountsInMemory();

    @BeforeEach
    void giveThePeople() {
        fixture.registerInjectableResource(accounts);
    }

    @Test
    void the_first_decision_about_somebody_begins_their_history() {
        fixture.givenNoPriorActivity().when(suspend()).expectEvents(EVENT).expectResultMessagePayload(0L);
        assertThat(accounts.settled).containsExactly(EVENT);
    }

    @Test
    void a_decision_that_changes_nothing_begins_none() {
        fixture.givenNoPriorActivity().when(lift()).expectNoEvents().expectResultMessagePayload(-1L);
        assertThat(accounts.settled).isEmpty();
    }

    @Test
    void what_cannot_be_settled_does_not_happen() {
        accounts.nobodyElse = true;
        fixture.givenNoPriorActivity()
                .when(suspend())
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(new LastAdministrator().toString());
    }

    @Test
    void events_that_are_loaded_are_remembered() {
        fixture.given(SUSPENDED).when(suspend()).expectNoEvents().expectResultMessagePayload(0L);
    }

    @Test
    void every_command_has_a_handler_that_may_meet_nothing() {
        assertThat(Stream.of(AccountAggregate.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .filter(method -> method.isAnnotationPresent(CreationPolicy.class))
                        .<Class<?>>map(method -> method.getParameterTypes()[0]))
                .containsExactlyInAnyOrderElementsOf(Stream.<AccountCommand>of(
                                suspend(), lift(), grant(AccountRole.ADMIN), allow(MORE), delete(), conclude())
                        .<Class<?>>map(Object::getClass)
                        .toList());
    }
}
