package dev.vpsclaude.command.account;

import dev.vpsclaude.command.account.AccountState.*;
import dev.vpsclaude.messages.account.AccountEvent;
import dev.vpsclaude.messages.account.AccountEvent.*;

/** What events make of an account. Nothing is refused here: events are facts. */
final class AccountEvolution {

    private AccountEvolution() {}

    static AccountState evolve(AccountState state, AccountEvent event) {
        return switch (event) {
            case AccountSuspended e -> new Suspended(((Present) state).most());
            case SuspensionLifted e -> new Open(((Present) state).most());
            case RoleGranted e -> state;
            case QuotaSet e -> state instanceof Suspended ? new Suspended(e.most()) : new Open(e.most());
            case AccountDeletionRequested e -> new Leaving();
            case AccountDeleted e -> new Gone();
        };
    }
}
