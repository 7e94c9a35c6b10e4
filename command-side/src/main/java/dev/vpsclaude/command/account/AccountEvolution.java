package dev.vpsclaude.command.account;

import dev.vpsclaude.command.account.AccountState.*;
import dev.vpsclaude.messages.account.AccountEvent;
import dev.vpsclaude.messages.account.AccountEvent.*;
import java.util.Collections;
import java.util.List;

/** What events make of an account. Nothing is refused here: events are facts. */
public final class AccountEvolution {

    private AccountEvolution() {}

    /** What its first events make of an account, as a record of ours: for whoever looks at what the rules knew then. */
    public static Object after(List<AccountEvent> events) {
        AccountState state = new Open(Collections.emptySortedMap());
        for (AccountEvent event : events) {
            state = evolve(state, event);
        }
        return state;
    }

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
