package dev.vpsclaude.server.secondfactor;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of second factors. Five wrong codes in a row are followed by a quarter of an hour in which none is looked at. */
@Component
class SecondFactorTable {

    private static final String COUNTS = "failed_at > clock_timestamp() - interval '15 minutes'";

    private final JdbcClient jdbc;

    SecondFactorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when it is on; empty when it is not. */
    Optional<Instant> since(UserId account) {
        return jdbc.sql("select confirmed_at from second_factor where account = ? and confirmed_at is not null")
                .param(account.uuid())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** The row, on or not, which nobody else looks at until the transaction ends. */
    Optional<SecondFactor> lock(UserId account) {
        return jdbc.sql("select account, secret, secret_version, confirmed_at, last_step,"
                        + " case when failures >= 5 and " + COUNTS + " then ceil(extract(epoch from"
                        + " failed_at + interval '15 minutes' - clock_timestamp()))::bigint else 0 end as wait,"
                        + " floor(extract(epoch from clock_timestamp()))::bigint as now"
                        + " from second_factor where account = ? for update")
                .param(account.uuid())
                .query(SecondFactorTable::factor)
                .optional();
    }

    /** Keeps a secret for somebody of whom no factor is on, in place of one that was never confirmed. */
    void begin(UserId account, SecretRef secret) {
        jdbc.sql("insert into second_factor (account, secret, secret_version) values (?, ?, ?)"
                        + " on conflict (account) do update set secret = excluded.secret,"
                        + " secret_version = excluded.secret_version where second_factor.confirmed_at is null")
                .params(account.uuid(), secret.id().uuid(), secret.version())
                .update();
    }

    /** Lets nobody else begin for this account until the transaction ends. */
    void lockAccount(UserId account) {
        jdbc.sql("select id from account where id = ? for no key update")
                .param(account.uuid())
                .query(UUID.class)
                .optional();
    }

    void turnOn(UserId account, long step) {
        jdbc.sql("update second_factor set confirmed_at = clock_timestamp(), last_step = ? where account = ?")
                .params(step, account.uuid())
                .update();
    }

    void taken(UserId account, long step) {
        jdbc.sql("update second_factor set last_step = ? where account = ?")
                .params(step, account.uuid())
                .update();
    }

    void failed(UserId account) {
        jdbc.sql("update second_factor set failures = case when " + COUNTS + " then failures + 1 else 1 end,"
                        + " failed_at = clock_timestamp() where account = ?")
                .param(account.uuid())
                .update();
    }

    void succeeded(UserId account) {
        jdbc.sql("update second_factor set failures = 0 where account = ? and failures > 0")
                .param(account.uuid())
                .update();
    }

    /** The recovery codes go with it. */
    void remove(UserId account) {
        jdbc.sql("delete from second_factor where account = ?")
                .param(account.uuid())
                .update();
    }

    private static SecondFactor factor(ResultSet row, int number) throws SQLException {
        Optional<Timestamp> confirmed = Optional.ofNullable(row.getTimestamp("confirmed_at"));
        return new SecondFactor(
                new UserId(row.getObject("account", UUID.class)),
                new SecretRef(new SecretId(row.getObject("secret", UUID.class)), row.getInt("secret_version")),
                confirmed.isPresent(),
                row.getLong("last_step"),
                row.getLong("wait"),
                row.getLong("now"));
    }
}
