package dev.vpsclaude.command.account;

import dev.vpsclaude.messages.account.AccountCommand.*;
import dev.vpsclaude.messages.account.AccountEvent;
import dev.vpsclaude.messages.account.AccountEvent.*;
import dev.vpsclaude.messages.account.AccountRole;
import dev.vpsclaude.messages.account.Quota;
import dev.vpsclaude.messages.account.Reason;
import dev.vpsclaude.messages.account.Removed;
import dev.vpsclaude.messages.account.UserId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The words of the examples: what Grace, who is an administrator, decides about Ada. */
final class AccountExamples {

    static final UserId ADA = new UserId(new UUID(0, 1));
    static final UserId GRACE = new UserId(new UUID(0, 2));
    static final Reason REASON = Reason.of("Asked for by mail.");
    static final Removed REMOVED = new Removed(3, 2, 1, 7);
    static final SortedMap<Quota, Integer> MORE = new TreeMap<>(Map.of(Quota.ENVIRONMENTS, 25));

    static final List<AccountEvent> NOTHING = List.of();
    static final List<AccountEvent> SUSPENDED = List.of(new AccountSuspended(ADA, GRACE, REASON, false));
    static final List<AccountEvent> BACK = List.of(SUSPENDED.getFirst(), new SuspensionLifted(ADA, GRACE, REASON));
    static final List<AccountEvent> WITH_MORE = List.of(new QuotaSet(ADA, GRACE, MORE, REASON));
    static final List<AccountEvent> LEAVING = List.of(new AccountDeletionRequested(ADA, GRACE, REASON));
    static final List<AccountEvent> GONE = List.of(LEAVING.getFirst(), new AccountDeleted(ADA, REMOVED));

    private AccountExamples() {}

    static SuspendAccount suspend() {
        return new SuspendAccount(ADA, GRACE, REASON, true);
    }

    static LiftSuspension lift() {
        return new LiftSuspension(ADA, GRACE, REASON);
    }

    static GrantRole grant(AccountRole role) {
        return new GrantRole(ADA, GRACE, role, REASON);
    }

    static SetQuota allow(SortedMap<Quota, Integer> most) {
        return new SetQuota(ADA, GRACE, most, REASON);
    }

    static DeleteAccount delete() {
        return new DeleteAccount(ADA, GRACE, REASON);
    }

    static ConcludeDeletion conclude() {
        return new ConcludeDeletion(ADA, REMOVED);
    }
}
