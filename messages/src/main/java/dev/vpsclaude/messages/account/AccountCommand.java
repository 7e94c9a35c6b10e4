package dev.vpsclaude.messages.account;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What can be decided about a person, in the order in which it usually is. Who signs up, logs in and changes their own
 * password is not in here: what identifies a person stays out of commands and events.
 */
public sealed interface AccountCommand {

    @TargetAggregateIdentifier
    UserId account();

    /** What an administrator may decide about somebody else, and why. */
    sealed interface ByAdministrator extends AccountCommand {
        UserId administrator();

        Reason reason();
    }

    /**
     * Keep the person out. Their environments keep running, unless these are to stop too: what runs stops now, what is
     * being deployed stops when that has ended.
     */
    record SuspendAccount(UserId account, UserId administrator, Reason reason, boolean stopEnvironments)
            implements ByAdministrator {}

    /** Let the person in again; what was stopped stays stopped. */
    record LiftSuspension(UserId account, UserId administrator, Reason reason) implements ByAdministrator {}

    /** Give the person another role, from their next request on. All their sessions end. */
    record GrantRole(UserId account, UserId administrator, AccountRole role, Reason reason)
            implements ByAdministrator {}

    /** Allow the person other numbers than everybody; where none is named, everybody's holds again. */
    record SetQuota(UserId account, UserId administrator, SortedMap<Quota, Integer> most, Reason reason)
            implements ByAdministrator {
        public SetQuota {
            most = Collections.unmodifiableSortedMap(new TreeMap<>(most));
        }
    }

    /** Remove the person with all they have. It cannot be taken back, and the person is kept out from now on. */
    record DeleteAccount(UserId account, UserId administrator, Reason reason) implements ByAdministrator {}

    /** Nothing is left that the person had: remove the last of it, which is the account. Only the process says so. */
    record ConcludeDeletion(UserId account, Removed removed) implements AccountCommand {}
}
