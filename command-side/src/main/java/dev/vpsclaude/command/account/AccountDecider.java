package dev.vpsclaude.command.account;

import dev.vpsclaude.command.account.AccountState.*;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.AccountBeingDeleted;
import dev.vpsclaude.messages.Refusal.NoSuchAccount;
import dev.vpsclaude.messages.Refusal.OwnAccount;
import dev.vpsclaude.messages.account.AccountCommand;
import dev.vpsclaude.messages.account.AccountCommand.*;
import dev.vpsclaude.messages.account.AccountEvent;
import dev.vpsclaude.messages.account.AccountEvent.*;
import java.util.List;

/**
 * What may be decided when. A command gives the events that it makes true: none when it asks for what is so already. What
 * a rule forbids is refused with {@link CommandRefused}; that an administrator is left, {@link Accounts} knows.
 */
final class AccountDecider {

    private AccountDecider() {}

    static List<AccountEvent> decide(AccountState state, AccountCommand command, Accounts accounts) {
        return switch (command) {
            case ByAdministrator c -> order(aboutAnother(c), state, accounts);
            case ConcludeDeletion c -> conclude(state, c);
        };
    }

    private static List<AccountEvent> order(ByAdministrator command, AccountState state, Accounts accounts) {
        return switch (command) {
            case SuspendAccount c -> suspend(present(state, c, accounts), c);
            case LiftSuspension c -> lift(present(state, c, accounts), c);
            case GrantRole c -> grant(present(state, c, accounts), c, accounts);
            case SetQuota c -> allow(present(state, c, accounts), c);
            case DeleteAccount c -> delete(state, c, accounts);
        };
    }

    private static List<AccountEvent> suspend(Present state, SuspendAccount c) {
        return switch (state) {
            case Open s ->
                List.of(new AccountSuspended(c.account(), c.administrator(), c.reason(), c.stopEnvironments()));
            case Suspended s -> List.of();
        };
    }

    private static List<AccountEvent> lift(Present state, LiftSuspension c) {
        return switch (state) {
            case Open s -> List.of();
            case Suspended s -> List.of(new SuspensionLifted(c.account(), c.administrator(), c.reason()));
        };
    }

    private static List<AccountEvent> grant(Present state, GrantRole c, Accounts accounts) {
        return accounts.roleOf(c.account()) == c.role()
                ? List.of()
                : List.of(new RoleGranted(c.account(), c.administrator(), c.role(), c.reason()));
    }

    private static List<AccountEvent> allow(Present state, SetQuota c) {
        return state.most().equals(c.most())
                ? List.of()
                : List.of(new QuotaSet(c.account(), c.administrator(), c.most(), c.reason()));
    }

    private static List<AccountEvent> delete(AccountState state, DeleteAccount c, Accounts accounts) {
        return state instanceof Leaving ? List.of() : List.of(leaving(present(state, c, accounts), c));
    }

    private static AccountEvent leaving(Present state, DeleteAccount c) {
        return new AccountDeletionRequested(c.account(), c.administrator(), c.reason());
    }

    private static List<AccountEvent> conclude(AccountState state, ConcludeDeletion c) {
        return state instanceof Leaving ? List.of(new AccountDeleted(c.account(), c.removed())) : List.of();
    }

    private static ByAdministrator aboutAnother(ByAdministrator command) {
        if (command.administrator().equals(command.account())) {
            throw new CommandRefused(new OwnAccount());
        }
        return command;
    }

    /** Whoever has no history is somebody only if there is a person of that id. */
    private static Present present(AccountState state, ByAdministrator command, Accounts accounts) {
        return switch (state) {
            case Present s -> {
                accounts.roleOf(command.account());
                yield s;
            }
            case Leaving s -> throw new CommandRefused(new AccountBeingDeleted());
            case Gone s -> throw new CommandRefused(new NoSuchAccount());
        };
    }
}
