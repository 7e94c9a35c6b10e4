package dev.vpsclaude.server.secondfactor;

import dev.vpsclaude.messages.account.UserId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recovery codes of people, of which only hashes are kept. */
@Component
class RecoveryCodes {

    private static final int MADE = 10;

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ten new ones, which are told this once; those from before open nothing any more. */
    List<String> make(UserId account) {
        jdbc.sql("delete from recovery_code where account = ?")
                .param(account.uuid())
                .update();
        List<RecoveryCode> codes =
                Stream.generate(RecoveryCode::random).limit(MADE).toList();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (account, hash) values (?, ?)")
                .params(account.uuid(), code.hash())
                .update());
        return codes.stream().map(RecoveryCode::shown).toList();
    }

    /** Uses a code up. @return whether it was there to be used */
    boolean use(UserId account, RecoveryCode code) {
        return jdbc.sql("update recovery_code set used_at = clock_timestamp()"
                                + " where account = ? and hash = ? and used_at is null")
                        .params(account.uuid(), code.hash())
                        .update()
                == 1;
    }

    /** How many are left. */
    int left(UserId account) {
        return jdbc.sql("select count(*) from recovery_code where account = ? and used_at is null")
                .param(account.uuid())
                .query(Integer.class)
                .single();
    }
}
