package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.Subdomain;

/**
 * Who has which subdomain. One subdomain is never anybody's twice, on however many nodes: claims and releases are part of
 * the transaction that stores the environment's events, and a claim waits for a competing transaction to end.
 */
public interface Subdomains {

    /**
     * @throws CommandRefused with {@code SubdomainReserved} when the platform keeps it for itself, with {@code
     *     SubdomainTaken} when another environment has it, or somebody else had it until lately
     */
    void claim(Subdomain subdomain, EnvironmentId environment, UserId owner);

    /**
     * Gives the subdomain back when the transaction commits: to its owner at once, and to others when its links and
     * cookies may be taken to be forgotten. Nothing happens if the environment does not have it.
     */
    void release(Subdomain subdomain, EnvironmentId environment);
}
