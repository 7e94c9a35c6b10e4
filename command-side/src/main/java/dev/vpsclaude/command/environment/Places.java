package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.account.UserId;

/**
 * How many environments a person may have. What is said here is part of the transaction that stores the events of the
 * environment, and waits for a competing transaction of the same person to end, on however many nodes.
 */
@FunctionalInterface
public interface Places {

    /**
     * A place for one environment more, which is taken with its subdomain and given back with it.
     *
     * @throws CommandRefused with {@code TooManyEnvironments} when the person may have no more, with {@code
     *     AccountBeingDeleted} when their account is going away
     */
    void require(UserId owner);
}
