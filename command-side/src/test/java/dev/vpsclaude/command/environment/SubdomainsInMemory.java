package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.SubdomainTaken;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.Subdomain;
import java.util.HashMap;
import java.util.Map;

/** Keeps the promise of {@link Subdomains} for one thread and without transactions. */
final class SubdomainsInMemory implements Subdomains {

    private final Map<Subdomain, EnvironmentId> owners = new HashMap<>();

    @Override
    public void claim(Subdomain subdomain, EnvironmentId environment, UserId owner) {
        EnvironmentId present = owners.putIfAbsent(subdomain, environment);
        if (present != null && !present.equals(environment)) {
            throw new CommandRefused(new SubdomainTaken(subdomain));
        }
    }

    @Override
    public void release(Subdomain subdomain, EnvironmentId environment) {
        owners.remove(subdomain, environment);
    }

    Map<Subdomain, EnvironmentId> owners() {
        return Map.copyOf(owners);
    }
}
