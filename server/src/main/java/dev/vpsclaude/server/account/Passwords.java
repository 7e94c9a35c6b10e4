package dev.vpsclaude.server.account;

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

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore atOnce = new Semaphore(4, true);
    private final Supplier<String> nobodys = SingletonSupplier.of(() -> hash("nobody has this password"));

    String hash(String password) {
        return inLine(() -> argon2.encode(password));
    }

    boolean matches(String password, String hash) {
        return inLine(() -> argon2.matches(password, hash));
    }

    /** Whether a hash was made with less memory or fewer passes than hashes are made with now. */
    boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
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
