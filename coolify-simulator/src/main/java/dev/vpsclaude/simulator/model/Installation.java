package dev.vpsclaude.simulator.model;

import java.time.Instant;
import java.util.Objects;

/** What was set up before the first call: one team, one project with one environment, one server with one destination. */
public record Installation(
        String projectUuid,
        String environmentUuid,
        String serverUuid,
        String destinationUuid,
        String token,
        String controlToken,
        Instant since) {

    public static final String ENVIRONMENT = "production";
    public static final int CONCURRENT_BUILDS = 2;
    public static final int QUEUE_LIMIT = 25;

    /** State that was stored before there was a control surface has no token for it. */
    public Installation {
        controlToken = Objects.requireNonNullElseGet(controlToken, PublicId::secret);
    }

    public static Installation fresh(String token, Instant now) {
        return new Installation(
                PublicId.next(), PublicId.next(), PublicId.next(), PublicId.next(), token, PublicId.secret(), now);
    }

    public Installation withToken(String other) {
        return new Installation(projectUuid, environmentUuid, serverUuid, destinationUuid, other, controlToken, since);
    }

    public Installation withControlToken(String other) {
        return new Installation(projectUuid, environmentUuid, serverUuid, destinationUuid, token, other, since);
    }

    /** A record would print its tokens. */
    @Override
    public String toString() {
        return "Installation[project=" + projectUuid + ", server=" + serverUuid + "]";
    }
}
