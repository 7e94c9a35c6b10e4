package dev.vpsclaude.connection;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a test of a connection may do.
 *
 * @param allowedRanges addresses that may be connected to although they are not public, as {@code 10.1.0.0/16}
 * @param ownAddresses addresses of this installation and of Coolify's server, never connected to unless they are allowed above
 * @param allowHttp whether a remote MCP server may be spoken to without TLS
 * @param httpPorts ports that a remote MCP server may have
 * @param minimumTime how long every test takes at least, so that a refusal does not show by being quick
 * @param connectTimeout how long connecting may take
 * @param callTimeout how long a test may take altogether, with the question to DNS
 * @param parallel how many tests run at the same time; others wait within their own time
 */
@ConfigurationProperties("vpsclaude.connection-test")
public record ConnectionTestProperties(
        @DefaultValue List<AddressRange> allowedRanges,
        @DefaultValue List<AddressRange> ownAddresses,
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue({"443", "8443"}) Set<Integer> httpPorts,
        @DefaultValue("300ms") Duration minimumTime,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration callTimeout,
        @DefaultValue("8") int parallel) {

    public ConnectionTestProperties {
        allowedRanges = List.copyOf(allowedRanges);
        ownAddresses = List.copyOf(ownAddresses);
        httpPorts = Set.copyOf(httpPorts);
        require(!minimumTime.isNegative(), "minimum-time must not be negative");
        require(connectTimeout.isPositive(), "connect-timeout must be positive");
        require(callTimeout.compareTo(connectTimeout) >= 0, "call-timeout must not be below connect-timeout");
        require(callTimeout.compareTo(minimumTime) >= 0, "call-timeout must not be below minimum-time");
        require(parallel > 0, "parallel must be positive");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException("vpsclaude.connection-test: " + sentence + ".");
        }
    }
}
