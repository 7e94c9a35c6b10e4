package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.Subdomain;

/** Where in Coolify our applications are, what they are called there and what each may use. */
record CoolifyPlace(
        String projectUuid,
        String serverUuid,
        String environmentName,
        String boxScheme,
        String wildcardDomain,
        String memoryLimit,
        String cpuLimit) {

    static CoolifyPlace of(CoolifyProperties properties) {
        return new CoolifyPlace(
                properties.projectUuid(),
                properties.serverUuid(),
                properties.environmentName(),
                properties.boxScheme(),
                properties.wildcardDomain(),
                properties.memoryLimit(),
                properties.cpuLimit());
    }

    /** The name by which an application is found again: Coolify has no idempotency key (contract section 11). */
    static String marker(EnvironmentId environment) {
        return "cc-" + environment.text();
    }

    String host(Subdomain subdomain) {
        return subdomain.text() + "." + wildcardDomain;
    }

    /** A bare host would be refused (contract section 3.3). */
    String domain(Subdomain subdomain) {
        return boxScheme + "://" + host(subdomain);
    }
}
