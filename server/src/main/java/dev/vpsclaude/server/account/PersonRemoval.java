package dev.vpsclaude.server.account;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.security.OpenSessions;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What goes with a person. Tables that refer to the row of the account with {@code on delete cascade} need not be named
 * here; those that hold something of a person without referring to it have to be.
 */
@Component
public class PersonRemoval {

    /** The first two go before the row that they look up. The keys of sealed values are in their rows and go with them. */
    private static final List<String> ALL = List.of(
            "delete from throttle where key = 'log-in account ' || encode(sha256(convert_to((select lower(email)"
                    + " from account where id = :account), 'UTF8')), 'hex')",
            "delete from invitation where used_by = :account or invited_by = :account and used_at is null"
                    + " or lower(email) = (select lower(email) from account where id = :account)",
            "delete from secret where tenant = :account",
            "delete from account where id = :account");

    private final JdbcClient jdbc;
    private final OpenSessions sessions;

    PersonRemoval(JdbcClient jdbc, OpenSessions sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    /** Takes part in the caller's transaction. */
    void remove(UserId account) {
        endSessions(account);
        ALL.forEach(statement ->
                jdbc.sql(statement).param("account", account.uuid()).update());
    }

    /** Logs the person out everywhere. @return how many sessions have ended */
    public int endSessions(UserId account) {
        return sessions.endAll(account);
    }
}
