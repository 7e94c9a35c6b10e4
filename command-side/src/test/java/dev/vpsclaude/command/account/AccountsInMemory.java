package dev.vpsclaude.command.account;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.LastAdministrator;
import dev.vpsclaude.messages.Refusal.NoSuchAccount;
import dev.vpsclaude.messages.account.AccountEvent;
import dev.vpsclaude.messages.account.AccountRole;
import dev.vpsclaude.messages.account.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the promise of {@link Accounts} for one thread, and says what it was told. */
final class AccountsInMemory implements Accounts {

    final Map<UserId, AccountRole> roles = new HashMap<>(Map.of(AccountExamples.ADA, AccountRole.USER));
    final List<AccountEvent> settled = new ArrayList<>();
    boolean nobodyElse;

    @Override
    public AccountRole roleOf(UserId account) {
        AccountRole role = roles.get(account);
        if (role == null) {
            throw new CommandRefused(new NoSuchAccount());
        }
        return role;
    }

    @Override
    public void settle(AccountEvent event) {
        if (nobodyElse) {
            throw new CommandRefused(new LastAdministrator());
        }
        settled.add(event);
    }
}
