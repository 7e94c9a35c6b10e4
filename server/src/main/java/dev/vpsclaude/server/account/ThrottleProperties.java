package dev.vpsclaude.server.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one may fail to log in, and make accounts. What is counted per address needs the addresses of visitors: see
 * {@code server.forward-headers-strategy}.
 *
 * @param logInsPerAccount how often a password may be wrong before there are pauses, which double from {@code firstPause}
 * to {@code longestPause}
 * @param logInsPerAddress how many log-ins may fail a minute from one address
 * @param logInsInAll how many log-ins may fail a minute
 * @param registrationsPerAddress how many accounts may be asked for an hour from one address
 * @param registrationsInAll how many accounts may be asked for an hour
 */
@ConfigurationProperties("vpsclaude.throttle")
record ThrottleProperties(
        @DefaultValue("5") int logInsPerAccount,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("15m") Duration longestPause,
        @DefaultValue("20") int logInsPerAddress,
        @DefaultValue("600") int logInsInAll,
        @DefaultValue("100") int registrationsPerAddress,
        @DefaultValue("1000") int registrationsInAll) {

    ThrottleProperties {
        require(logInsPerAccount > 0, "log-ins-per-account must be positive");
        require(firstPause.isPositive(), "first-pause must be positive");
        require(longestPause.compareTo(firstPause) >= 0, "longest-pause must not be below first-pause");
        require(logInsPerAddress > 0 && logInsInAll > 0, "log-ins-per-address and log-ins-in-all must be positive");
        require(
                registrationsPerAddress > 0 && registrationsInAll > 0,
                "registrations-per-address and registrations-in-all must be positive");
    }

    Pace logInsOfAccount() {
        return new Pace.GrowingDelay(
                logInsPerAccount, firstPause, longestPause, Duration.ofHours(1).plus(longestPause));
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException("vpsclaude.throttle: " + sentence + ".");
        }
    }
}
