package dev.vpsclaude.server.account;

import dev.vpsclaude.server.account.Pace.Window;
import dev.vpsclaude.server.http.Refused;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slows down whoever makes accounts in great number: per address and in all. */
@Component
class RegistrationThrottle {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Throttle throttle;
    private final Pace perAddress;
    private final Pace inAll;

    RegistrationThrottle(Throttle throttle, ThrottleProperties properties) {
        this.throttle = throttle;
        perAddress = new Window(properties.registrationsPerAddress(), HOUR);
        inAll = new Window(properties.registrationsInAll(), HOUR);
    }

    /** @throws Refused when there were too many within an hour */
    void begin(String address) {
        take("registration address " + address, perAddress);
        take("registration", inAll);
    }

    private void take(String key, Pace pace) {
        throttle.take(key, pace).ifPresent(wait -> {
            throw Refused.tooManyAttempts(wait);
        });
    }
}
