package dev.vpsclaude.simulator.model;

import java.time.Instant;

/** What was set up before the first call: one team, one project with one environment, one server with one destination. */
public record Installation(
        String projectUuid,
        String environmentUuid,
        String serverUuid,
        String destinationUuid,
        String token,
        Instant since) {

    public static final String VERSION = "4.3.11";
    public static final String ENVIRONMENT = "production";
    public static final int CONCURRENT_BUILDS = 2;
    public static final int QUEUE_LIMIT = 25;

    public static Installation fresh(String token, Instant now) {
        return new Installation(PublicId.next(), PublicId.next(), PublicId.next(), PublicId.next(), token, now);
    }

    public Installation withToken(String other) {
        return new Installation(projectUuid, environmentUuid, serverUuid, destinationUuid, other, since);
    }
}
