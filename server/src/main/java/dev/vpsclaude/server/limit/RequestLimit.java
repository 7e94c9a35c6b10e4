package dev.vpsclaude.server.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests are answered.
 *
 * @param aMinute of one person's sessions together, and of each of their tokens, on each node
 */
@ConfigurationProperties("vpsclaude.requests")
public record RequestLimit(@DefaultValue("600") int aMinute) {

    public RequestLimit {
        if (aMinute < 1) {
            throw new IllegalArgumentException("vpsclaude.requests.a-minute must be positive.");
        }
    }
}
