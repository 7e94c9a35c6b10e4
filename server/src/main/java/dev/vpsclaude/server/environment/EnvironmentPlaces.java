package dev.vpsclaude.server.environment;

import dev.vpsclaude.command.environment.Places;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.TooManyEnvironments;
import dev.vpsclaude.messages.account.Quota;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.quota.Quotas;
import org.springframework.stereotype.Component;

/** How many environments people may have: who has a subdomain that was not given back has an environment. */
@Component
class EnvironmentPlaces implements Places {

    private final Quotas quotas;
    private final SubdomainTable subdomains;

    EnvironmentPlaces(Quotas quotas, SubdomainTable subdomains) {
        this.quotas = quotas;
        this.subdomains = subdomains;
    }

    @Override
    public void require(UserId owner) {
        quotas.waitForOthers(owner);
        int most = quotas.most(owner, Quota.ENVIRONMENTS);
        int present = subdomains.count(owner);
        if (present >= most) {
            throw new CommandRefused(new TooManyEnvironments(present, most));
        }
    }
}
