package dev.vpsclaude.server.account;

import dev.vpsclaude.server.account.Pace.Window;
import dev.vpsclaude.server.http.Refused;
import dev.vpsclaude.server.security.Sha256;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords: per account, per address and in all. It does not know whether there is such an account,
 * so that nobody learns that from it.
 */
@Component
class LoginThrottle {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String IN_ALL = "log-in";
    private static final int NOW_AND_THEN = 100;

    private final Throttle throttle;
    private final Pace perAccount;
    private final Pace perAddress;
    private final Pace inAll;

    LoginThrottle(Throttle throttle, ThrottleProperties properties) {
        this.throttle = throttle;
        perAccount = properties.logInsOfAccount();
        perAddress = new Window(properties.logInsPerAddress(), MINUTE);
        inAll = new Window(properties.logInsInAll(), MINUTE);
    }

    /**
     * Counts a password that is about to be tried. It counts as wrong until {@link #succeeded}.
     *
     * @throws Refused when it comes too soon; then it must not be tried
     */
    void begin(String email, String address) {
        take(ofAddress(address), perAddress);
        take(ofAccount(email), perAccount);
        takeInAll(email);
        if (ThreadLocalRandom.current().nextInt(NOW_AND_THEN) == 0) {
            throttle.forgetOld();
        }
    }

    /** The password was right. */
    void succeeded(String email, String address) {
        throttle.forget(ofAccount(email));
        throttle.giveBack(ofAddress(address));
        throttle.giveBack(IN_ALL);
    }

    /** What all others do to the platform is not held against the account. */
    private void takeInAll(String email) {
        try {
            take(IN_ALL, inAll);
        } catch (Refused tooMany) {
            throttle.giveBack(ofAccount(email));
            throw tooMany;
        }
    }

    private void take(String key, Pace pace) {
        throttle.take(key, pace).ifPresent(wait -> {
            throw Refused.tooManyAttempts(wait);
        });
    }

    /** Says nothing about whose it is to those who do not know the address. */
    static String ofAccount(String email) {
        return "log-in account " + Sha256.hex(email.toLowerCase(Locale.ROOT));
    }

    private static String ofAddress(String address) {
        return "log-in address " + address;
    }
}
