package dev.vpsclaude.server.account;

import dev.vpsclaude.messages.Checked;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Hashes and checks passwords with Argon2id: 19 MiB, two passes (OWASP's floor). Since each takes that memory, only four
 * are made at a time, and the rest wait in line.
 */
@Component
class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore atOnce = new Semaphore(4, true);
    private final Supplier<String> nobodys = SingletonSupplier.of(() -> hash("nobody has this password"));

    /** A password that may be chosen: 12 to 128 characters, no rules about what they are. */
    static String acceptable(String password) {
        int length = password.codePointCount(0, password.length());
        Checked.require(length >= SHORTEST, "too_short", "At least " + SHORTEST + " characters are needed.");
        Checked.require(length <= LONGEST, "too_long", "At most " + LONGEST + " characters are allowed.");
        return password;
    }

    String hash(String password) {
        return inLine(() -> argon2.encode(password));
    }

    boolean matches(String password, String hash) {
        return inLine(() -> argon2.matches(password, hash));
    }

    /** Takes as long as a real check, so that time does not tell who has an account. */
    void matchesNobody(String password) {
        matches(password, nobodys.get());
    }

    private <T> T inLine(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
