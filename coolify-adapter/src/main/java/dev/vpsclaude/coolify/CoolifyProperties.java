package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Coolify is and how it is spoken to.
 *
 * @param apiUrl Coolify's API including {@code /api/v1} (contract section 1.1)
 * @param token a token with the abilities read, write and deploy (contract section 1.3)
 * @param logsToken a token that may also read what is sensitive; without one the logs of builds cannot be shown (1.3)
 * @param projectUuid the project that holds our applications
 * @param serverUuid the server that runs them
 * @param environmentName the project's environment they are created in; it must exist (contract section 3.1)
 * @param destinationUuid the network of the server that applications are put into; needed only if it has several
 * @param boxScheme how a box is reached: {@code https}, or {@code http} for an installation without certificates
 * @param wildcardDomain the domain below which every box has its subdomain
 * @param probeAddress host:port to connect to instead of asking DNS for a box; the Host header stays the box's own
 * @param memoryLimit what one container may use, as Docker writes it; Coolify does not check it (contract section 3.3)
 * @param cpuLimit how many processors one container may use
 * @param pollInterval how often builds and stops are looked at while there are any
 * @param stopAgain after how long a stop that shows no effect is asked for once more
 * @param workers how many intents are performed at the same time by this node
 * @param leaseTime how long an intent belongs to a worker that says nothing; one that lives says so four times as often
 * @param callTimeout how long one call may take altogether
 * @param connectTimeout how long connecting may take
 * @param requestsPerMinute how many requests all nodes together send; Coolify allows 200 per user (contract section 1.4)
 * @param minute how long a minute of Coolify's is; another length is for one whose time is simulated
 * @param keepSettled for how long it is kept what was asked of Coolify and what failed builds said
 * @param circuit when a Coolify that does not answer is left alone
 */
@ConfigurationProperties("vpsclaude.coolify")
public record CoolifyProperties(
        URI apiUrl,
        Secret token,
        @Nullable Secret logsToken,
        String projectUuid,
        String serverUuid,
        @DefaultValue("production") String environmentName,
        @Nullable String destinationUuid,
        @DefaultValue("https") String boxScheme,
        String wildcardDomain,
        @Nullable String probeAddress,
        @DefaultValue("2048m") String memoryLimit,
        @DefaultValue("1.5") String cpuLimit,
        @DefaultValue("5s") Duration pollInterval,
        @DefaultValue("30s") Duration stopAgain,
        @DefaultValue("4") int workers,
        @DefaultValue("10s") Duration leaseTime,
        @DefaultValue("20s") Duration callTimeout,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("150") int requestsPerMinute,
        @DefaultValue("60s") Duration minute,
        @DefaultValue("30d") Duration keepSettled,
        @DefaultValue Circuit circuit) {

    /**
     * When a Coolify that does not answer is left alone, by all nodes.
     *
     * @param failures after how many calls in a row without an answer
     * @param pause for how long, before one call tries again
     */
    public record Circuit(
            @DefaultValue("5") int failures,
            @DefaultValue("10s") Duration pause) {

        public Circuit {
            require(failures > 0, "circuit.failures must be positive");
            require(pause.isPositive(), "circuit.pause must be positive");
        }
    }

    private static final Duration SHORTEST_MEMORY = Duration.ofDays(1);
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(2);

    public CoolifyProperties {
        require(Set.of("http", "https").contains(apiUrl.getScheme()), "api-url must begin with http:// or https://");
        require(token.reveal().matches("[\\x21-\\x7e]+"), "token must be one word of plain characters");
        require(
                logsToken == null || logsToken.reveal().matches("[\\x21-\\x7e]+"),
                "logs-token must be one word of plain characters");
        require(projectUuid.matches("[A-Za-z0-9-]+"), "project-uuid must be the uuid of a Coolify project");
        require(serverUuid.matches("[A-Za-z0-9-]+"), "server-uuid must be the uuid of a Coolify server");
        require(!environmentName.isBlank(), "environment-name must not be blank");
        require(
                destinationUuid == null || destinationUuid.matches("[A-Za-z0-9-]+"),
                "destination-uuid must be the uuid of a destination");
        require(Set.of("http", "https").contains(boxScheme), "box-scheme must be http or https");
        require(wildcardDomain.matches("[a-z0-9.-]+"), "wildcard-domain must be a domain without scheme and port");
        require(probeAddress == null || probeAddress.matches("[^\\s/]+:\\d{1,5}"), "probe-address must be host:port");
        require(memoryLimit.matches("\\d+[bkmg]?"), "memory-limit must be a number with b, k, m or g");
        require(cpuLimit.matches("\\d+(\\.\\d+)?"), "cpu-limit must be a number");
        require(pollInterval.isPositive(), "poll-interval must be positive");
        require(workers > 0, "workers must be positive");
        require(connectTimeout.isPositive(), "connect-timeout must be positive");
        require(callTimeout.compareTo(connectTimeout) >= 0, "call-timeout must not be below connect-timeout");
        require(
                leaseTime.compareTo(SHORTEST_LEASE) >= 0,
                "lease-time must be at least 2 seconds, or a short pause would lose a lease");
        require(requestsPerMinute > 0, "requests-per-minute must be positive");
        require(
                keepSettled.compareTo(SHORTEST_MEMORY) >= 0,
                "keep-settled must be at least 1 day, or a wish that is repeated would be performed again");
        require(minute.isPositive(), "minute must be positive");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException("vpsclaude.coolify: " + sentence + ".");
        }
    }
}
