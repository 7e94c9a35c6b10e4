package dev.vpsclaude.server.account;

import dev.vpsclaude.command.account.Accounts;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.LastAdministrator;
import dev.vpsclaude.messages.Refusal.NoSuchAccount;
import dev.vpsclaude.messages.account.AccountEvent;
import dev.vpsclaude.messages.account.AccountEvent.*;
import dev.vpsclaude.messages.account.AccountRole;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.quota.Quotas;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of people, kept as the events about them say and in their transactions. */
@Component
class AccountClaims implements Accounts {

    /** Held until the transaction ends: whether an administrator is left depends on what is decided about the others. */
    private static final String WAIT_FOR_OTHERS = "select pg_advisory_xact_lock(1633906543, 0)";

    private static final String ANOTHER_ADMINISTRATOR = """
            select exists (select from account
                where role = 'admin' and suspended_at is null and closing_at is null and id <> ?)
            """;

    private final JdbcClient jdbc;
    private final Quotas quotas;
    private final PersonRemoval removal;

    AccountClaims(JdbcClient jdbc, Quotas quotas, PersonRemoval removal) {
        this.jdbc = jdbc;
        this.quotas = quotas;
        this.removal = removal;
    }

    @Override
    public AccountRole roleOf(UserId account) {
        jdbc.sql(WAIT_FOR_OTHERS).query((row, number) -> account).list();
        return jdbc.sql("select role from account where id = ?")
                .param(account.uuid())
                .query((row, number) ->
                        AccountRole.valueOf(row.getString("role").toUpperCase(Locale.ROOT)))
                .optional()
                .orElseThrow(() -> new CommandRefused(new NoSuchAccount()));
    }

    @Override
    public void settle(AccountEvent event) {
        switch (event) {
            case AccountSuspended e -> keepOut(e.account(), "suspended_at");
            case SuspensionLifted e -> set("suspended_at = null", e.account());
            case RoleGranted e -> grant(e.account(), e.role());
            case QuotaSet e -> quotas.allow(e.account(), e.most());
            case AccountDeletionRequested e -> close(e.account());
            case AccountDeleted e -> removal.remove(e.account());
        }
    }

    /** Whoever was about to give the person something has done so by then, and whoever comes later sees that it is closing. */
    private void close(UserId account) {
        quotas.waitForOthers(account);
        keepOut(account, "closing_at");
    }

    private void keepOut(UserId account, String since) {
        requireAnotherAdministrator(account);
        set(since + " = clock_timestamp()", account);
        removal.endSessions(account);
    }

    private void grant(UserId account, AccountRole role) {
        if (role != AccountRole.ADMIN) {
            requireAnotherAdministrator(account);
        }
        set("role = '" + role.name().toLowerCase(Locale.ROOT) + "'", account);
        removal.endSessions(account);
    }

    /** Who decides is one, so that there is another unless that one is being suspended or demoted at the same time. */
    private void requireAnotherAdministrator(UserId than) {
        boolean another = jdbc.sql(ANOTHER_ADMINISTRATOR)
                .param(than.uuid())
                .query(Boolean.class)
                .single();
        if (!another) {
            throw new CommandRefused(new LastAdministrator());
        }
    }

    private void set(String what, UserId account) {
        jdbc.sql("update account set " + what + " where id = ?")
                .param(account.uuid())
                .update();
    }
}
