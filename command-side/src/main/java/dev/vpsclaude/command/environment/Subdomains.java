package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.Subdomain;

/**
 * Who has which subdomain. One subdomain is never anybody's twice, on however many nodes: claims and releases are part of
 * the transaction that stores the environment's events, and a claim waits for a competing transaction to end.
 */
public interface Subdomains {

    /** @throws CommandRefused with {@code SubdomainTaken} when another environment has it */
    void claim(Subdomain subdomain, EnvironmentId environment);

    /** Makes the subdomain free when the transaction commits; nothing happens if the environment does not have it. */
    void release(Subdomain subdomain, EnvironmentId environment);
}
