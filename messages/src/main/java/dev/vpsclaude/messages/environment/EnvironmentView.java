package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.account.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An environment as it is shown. */
public record EnvironmentView(
        EnvironmentId id,
        UserId owner,
        Subdomain subdomain,
        EnvironmentName name,
        EnvironmentSpec spec,
        int specVersion,
        Condition condition,
        Instant createdAt,
        Stamp stamp) {

    /**
     * How it is.
     *
     * @param deployedSpecVersion the version of the spec that ran last; 0 if none ever did
     * @param deployment the one under way, or the last one
     * @param failure why the last change does not get on or did not succeed; absent once one has
     * @param deleted nothing is left but its history
     */
    public record Condition(
            EnvironmentStatus status,
            Desired desired,
            Observed observed,
            int deployedSpecVersion,
            @Nullable DeploymentId deployment,
            @Nullable Instant lastDeployedAt,
            @Nullable FailureReason failure,
            boolean deleted) {}

    /**
     * Which events it shows.
     *
     * @param version of the environment's stream
     * @param position in the history of everything
     */
    public record Stamp(long version, long position, Instant at) {}
}
