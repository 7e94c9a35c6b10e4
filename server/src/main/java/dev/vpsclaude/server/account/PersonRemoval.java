package dev.vpsclaude.server.account;

import dev.vpsclaude.messages.account.UserId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What goes with a person. Tables that refer to the row of the account with {@code on delete cascade} need not be named
 * here; those that hold something of a person without referring to it have to be.
 */
@Component
public class PersonRemoval {

    /** The first goes before the row that it looks up. The keys of sealed values are in their rows and go with them. */
    private static final List<String> ALL = List.of(
            "delete from login_failure where account = (select lower(email) from account where id = :account)",
            "delete from spring_session where principal_name = cast(:account as text)",
            "delete from secret where tenant = :account",
            "delete from account where id = :account");

    private final JdbcClient jdbc;

    PersonRemoval(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes part in the caller's transaction. */
    void remove(UserId account) {
        ALL.forEach(statement ->
                jdbc.sql(statement).param("account", account.uuid()).update());
    }

    /** Logs the person out everywhere. @return how many sessions have ended */
    public int endSessions(UserId account) {
        return jdbc.sql("delete from spring_session where principal_name = ?")
                .param(account.uuid().toString())
                .update();
    }
}
