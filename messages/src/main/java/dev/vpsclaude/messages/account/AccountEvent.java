package dev.vpsclaude.messages.account;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was decided about a person. The history of an account begins with the first such decision and names the person by
 * their id alone, so that nothing of it has to be forgotten when the account is.
 */
public sealed interface AccountEvent {

    UserId account();

    /** What an administrator decided, and why. */
    sealed interface DecidedByAdministrator extends AccountEvent {
        UserId administrator();

        Reason reason();
    }

    /** The person is kept out. */
    record AccountSuspended(UserId account, UserId administrator, Reason reason, boolean stopEnvironments)
            implements DecidedByAdministrator {}

    /** The person may come in again. */
    record SuspensionLifted(UserId account, UserId administrator, Reason reason) implements DecidedByAdministrator {}

    /** The person has another role. */
    record RoleGranted(UserId account, UserId administrator, AccountRole role, Reason reason)
            implements DecidedByAdministrator {}

    /** These numbers hold for the person, and everybody's for what is not named. */
    record QuotaSet(UserId account, UserId administrator, SortedMap<Quota, Integer> most, Reason reason)
            implements DecidedByAdministrator {
        public QuotaSet {
            most = Collections.unmodifiableSortedMap(new TreeMap<>(most));
        }
    }

    /** The account is going away. The person is kept out, and all they have is being removed. */
    record AccountDeletionRequested(UserId account, UserId administrator, Reason reason)
            implements DecidedByAdministrator {}

    /** Nothing is left of the person but their id: the receipt. */
    record AccountDeleted(UserId account, Removed removed) implements AccountEvent {}
}
