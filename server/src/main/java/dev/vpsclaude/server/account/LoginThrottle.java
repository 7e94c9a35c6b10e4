package dev.vpsclaude.server.account;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Slows down guessing, on all nodes together: failures are counted in the database for a quarter of an hour. */
@Component
class LoginThrottle {

    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 60;

    private final JdbcClient jdbc;

    LoginThrottle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean refuses(String email, String address) {
        return failures("account", key(email)) >= PER_ACCOUNT || failures("address", address) >= PER_ADDRESS;
    }

    void failed(String email, String address) {
        jdbc.sql("insert into login_failure (account, address) values (?, ?)")
                .params(key(email), address)
                .update();
        jdbc.sql("delete from login_failure where at < clock_timestamp() - interval '1 hour'")
                .update();
    }

    void succeeded(String email) {
        jdbc.sql("delete from login_failure where account = ?")
                .param(key(email))
                .update();
    }

    private int failures(String column, String value) {
        return jdbc.sql("select count(*) from login_failure where " + column
                        + " = ? and at > clock_timestamp() - interval '15 minutes'")
                .param(value)
                .query(Integer.class)
                .single();
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
