package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.account.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What can be asked about the rows that show environments, by whoever looks after the platform. */
public sealed interface RowsQuery {

    /** How many environments are shown as they were, since an event could not be taken. Answered with a number. */
    record CountSetAside() implements RowsQuery {}

    /** Since when the environments are being deleted that are, oldest first, {@code limit} at most. Answered with deletions. */
    record ListDeletions(int limit) implements RowsQuery {}

    /** An environment, whosever it is, unless it is deleted. Answered with an optional view. */
    record FindAnybodys(EnvironmentId environment) implements RowsQuery {}

    /**
     * Everybody's environments, newest first, without those that are deleted. Answered with a page.
     *
     * @param after the last id of the page before
     * @param subdomain how it begins; empty for any
     */
    record ListEverybodys(
            Optional<UserId> owner,
            Optional<EnvironmentStatus> status,
            String subdomain,
            Optional<EnvironmentId> after,
            int limit)
            implements RowsQuery {}

    /** Environments that are being deleted, each with the time of its last event. */
    record Deletions(Map<EnvironmentId, Instant> since) {}
}
