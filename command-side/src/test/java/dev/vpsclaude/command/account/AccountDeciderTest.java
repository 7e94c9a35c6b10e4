package dev.vpsclaude.command.account;

import static dev.vpsclaude.command.account.AccountExamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.Refusal.AccountBeingDeleted;
import dev.vpsclaude.messages.Refusal.NoSuchAccount;
import dev.vpsclaude.messages.Refusal.OwnAccount;
import dev.vpsclaude.messages.account.AccountCommand;
import dev.vpsclaude.messages.account.AccountCommand.*;
import dev.vpsclaude.messages.account.AccountEvent;
import dev.vpsclaude.messages.account.AccountEvent.*;
import dev.vpsclaude.messages.account.AccountRole;
import dev.vpsclaude.messages.account.UserId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountDeciderTest {

    private final AccountsInMemory accounts = new AccountsInMemory();

    @Test
    void whoever_was_never_decided_about_can_be_suspended() {
        assertThat(decide(NOTHING, suspend())).containsExactly(new AccountSuspended(ADA, GRACE, REASON, true));
    }

    @Test
    void a_second_suspension_changes_nothing() {
        assertThat(decide(SUSPENDED, suspend())).isEmpty();
    }

    @Test
    void a_suspension_is_lifted_once() {
        assertThat(decide(SUSPENDED, lift())).containsExactly(new SuspensionLifted(ADA, GRACE, REASON));
        assertThat(decide(BACK, lift())).isEmpty();
        assertThat(decide(NOTHING, lift())).isEmpty();
    }

    @Test
    void whoever_is_back_can_be_suspended_again() {
        assertThat(decide(BACK, suspend())).hasSize(1);
    }

    @Test
    void another_role_is_given_and_the_same_is_not() {
        assertThat(decide(NOTHING, grant(AccountRole.ADMIN)))
                .containsExactly(new RoleGranted(ADA, GRACE, AccountRole.ADMIN, REASON));
        assertThat(decide(NOTHING, grant(AccountRole.USER))).isEmpty();
    }

    @Test
    void numbers_of_their_own_are_set_once_and_taken_back_by_naming_none() {
        assertThat(decide(NOTHING, allow(MORE))).containsExactly(new QuotaSet(ADA, GRACE, MORE, REASON));
        assertThat(decide(WITH_MORE, allow(MORE))).isEmpty();
        assertThat(decide(WITH_MORE, allow(Collections.emptySortedMap()))).hasSize(1);
        assertThat(decide(NOTHING, allow(Collections.emptySortedMap()))).isEmpty();
    }

    @Test
    void a_suspension_keeps_the_numbers_and_numbers_keep_the_suspension() {
        List<AccountEvent> both =
                Stream.concat(WITH_MORE.stream(), SUSPENDED.stream()).toList();
        assertThat(decide(both, allow(MORE))).isEmpty();
        List<AccountEvent> turned =
                Stream.concat(SUSPENDED.stream(), WITH_MORE.stream()).toList();
        assertThat(decide(turned, suspend())).isEmpty();
    }

    @Test
    void a_deletion_is_asked_for_once_whether_the_person_may_come_in_or_not() {
        assertThat(decide(NOTHING, delete())).containsExactly(new AccountDeletionRequested(ADA, GRACE, REASON));
        assertThat(decide(SUSPENDED, delete())).hasSize(1);
        assertThat(decide(LEAVING, delete())).isEmpty();
    }

    @Test
    void only_a_deletion_that_was_asked_for_ends() {
        assertThat(decide(LEAVING, conclude())).containsExactly(new AccountDeleted(ADA, REMOVED));
        assertThat(decide(NOTHING, conclude())).isEmpty();
        assertThat(decide(GONE, conclude())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("decisionsButDeletion")
    void nothing_is_decided_about_whoever_is_going_away(AccountCommand command) {
        refused(new AccountBeingDeleted(), LEAVING, command);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void nothing_is_decided_about_whoever_is_gone(AccountCommand command) {
        refused(new NoSuchAccount(), GONE, command);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void nothing_is_decided_about_whoever_never_was(AccountCommand command) {
        accounts.roles.clear();
        refused(new NoSuchAccount(), NOTHING, command);
    }

    @ParameterizedTest
    @MethodSource("decisionsAboutOneself")
    void nobody_decides_about_themselves(AccountCommand command) {
        accounts.roles.put(GRACE, AccountRole.ADMIN);
        refused(new OwnAccount(), NOTHING, command);
    }

    static Stream<AccountCommand> decisions() {
        return Stream.concat(decisionsButDeletion(), Stream.of(delete()));
    }

    static Stream<AccountCommand> decisionsButDeletion() {
        return Stream.of(suspend(), lift(), grant(AccountRole.ADMIN), allow(MORE));
    }

    static Stream<AccountCommand> decisionsAboutOneself() {
        return Stream.of(
                new SuspendAccount(GRACE, GRACE, REASON, false),
                new LiftSuspension(GRACE, GRACE, REASON),
                new GrantRole(GRACE, GRACE, AccountRole.USER, REASON),
                new SetQuota(GRACE, new UserId(new UUID(0, 2)), MORE, REASON),
                new DeleteAccount(GRACE, GRACE, REASON));
    }

    private List<AccountEvent> decide(List<AccountEvent> history, AccountCommand command) {
        AccountState state = new AccountState.Open(Collections.emptySortedMap());
        for (AccountEvent event : history) {
            state = AccountEvolution.evolve(state, event);
        }
        return AccountDecider.decide(state, command, accounts);
    }

    private void refused(Refusal refusal, List<AccountEvent> history, AccountCommand command) {
        assertThatThrownBy(() -> decide(history, command))
                .isInstanceOfSatisfying(
                        CommandRefused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
