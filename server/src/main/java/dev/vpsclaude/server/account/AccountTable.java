package dev.vpsclaude.server.account;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.security.Caller.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of people. */
@Component
public class AccountTable {

    private static final String PERSON = "select id, email, username, name, role, password_hash,"
            + " coalesce(suspended_at, closing_at) is not null as kept_out from account ";

    /**
     * A person with the proof of who they are.
     *
     * @param keptOut whether they may not come in though they prove it
     */
    record Credential(Caller person, String passwordHash, boolean keptOut) {
        @Override
        public String toString() {
            return "Credential[" + person.id() + "]";
        }
    }

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws CommandRefused when the e-mail address or the user name is somebody's */
    void add(Caller person, String passwordHash) {
        try {
            jdbc.sql("insert into account (id, email, username, name, role, password_hash) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            person.id().uuid(),
                            person.email(),
                            person.username(),
                            person.name(),
                            person.role().word(),
                            passwordHash)
                    .update();
        } catch (DuplicateKeyException e) {
            throw taken(e);
        }
    }

    private static CommandRefused taken(DuplicateKeyException e) {
        return new CommandRefused(
                String.valueOf(e.getMessage()).contains("account_by_email")
                        ? new Refusal.EmailTaken()
                        : new Refusal.UsernameTaken());
    }

    Optional<Credential> byEmail(String email) {
        return jdbc.sql(PERSON + "where lower(email) = lower(?)")
                .param(email)
                .query(AccountTable::credential)
                .optional();
    }

    void setHash(UserId id, String hash) {
        jdbc.sql("update account set password_hash = ? where id = ?")
                .params(hash, id.uuid())
                .update();
    }

    /** Puts a new hash in the place of one that is known, if it is that one still. */
    void changeHash(UserId id, String known, String wanted) {
        jdbc.sql("update account set password_hash = ? where id = ? and password_hash = ?")
                .params(wanted, id.uuid(), known)
                .update();
    }

    /** @throws CommandRefused when the e-mail address or the user name is somebody else's */
    void describe(UserId id, String email, String username, String name) {
        try {
            jdbc.sql("update account set email = ?, username = ?, name = ? where id = ?")
                    .params(email, username, name, id.uuid())
                    .update();
        } catch (DuplicateKeyException e) {
            throw taken(e);
        }
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    private static Credential credential(ResultSet row, int number) throws SQLException {
        Caller person = new Caller(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("username"),
                row.getString("name"),
                Role.stored(row.getString("role")));
        return new Credential(person, row.getString("password_hash"), row.getBoolean("kept_out"));
    }
}
