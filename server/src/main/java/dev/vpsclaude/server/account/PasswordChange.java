package dev.vpsclaude.server.account;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.account.AccountRequests.ChangedPassword;
import dev.vpsclaude.server.security.OpenSessions;
import dev.vpsclaude.server.token.TokenTable;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a new password in the place of an old one, and ends what was begun with the old one in the same transaction. */
@Component
class PasswordChange {

    private final AccountTable accounts;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final TokenTable tokens;
    private final TransactionTemplate transactions;

    PasswordChange(
            AccountTable accounts,
            Passwords passwords,
            OpenSessions sessions,
            TokenTable tokens,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** The session of the request goes on, under another id. */
    void change(UserId person, ChangedPassword change, HttpServletRequest request) {
        String hash = passwords.hash(change.wanted());
        transactions.executeWithoutResult(work -> {
            accounts.setHash(person, hash);
            sessions.endOthers(person, request);
            if (change.endsTokens()) {
                tokens.revokeAll(person);
            }
        });
        request.changeSessionId();
    }
}
