package dev.vpsclaude.server.account;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.security.Caller.Role;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the first administrator when nobody has an account yet, so that it is never whoever comes first. */
@Component
public class FirstAdministrator {

    public static final String EMAIL = "admin@localhost";

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    private final AccountTable accounts;
    private final Passwords passwords;

    FirstAdministrator(AccountTable accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** The new administrator's password, which is told this once; empty if there was an account already. */
    public Optional<String> makeIfNobodyIsThere() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        String password = random();
        UserId id = new UserId(UuidCreator.getTimeOrderedEpoch());
        accounts.add(new Caller(id, EMAIL, "admin", "Administrator", Role.ADMIN), passwords.hash(password));
        return Optional.of(password);
    }

    private static String random() {
        StringBuilder password = new StringBuilder();
        new SecureRandom().ints(LENGTH, 0, LETTERS.length()).forEach(i -> password.append(LETTERS.charAt(i)));
        return password.toString();
    }
}
