package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.environment.Volume;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where in Coolify our applications are, what they are called there and what each may use. */
record CoolifyPlace(
        String projectUuid,
        String serverUuid,
        String environmentName,
        @Nullable String destinationUuid,
        String boxScheme,
        String wildcardDomain,
        String memoryLimit,
        String cpuLimit) {

    private static final String MARK = "cc-";

    static CoolifyPlace of(CoolifyProperties properties) {
        return new CoolifyPlace(
                properties.projectUuid(),
                properties.serverUuid(),
                properties.environmentName(),
                properties.destinationUuid(),
                properties.boxScheme(),
                properties.wildcardDomain(),
                properties.memoryLimit(),
                properties.cpuLimit());
    }

    /** The name by which an application is found again: Coolify has no idempotency key (contract section 11). */
    static String marker(EnvironmentId environment) {
        return MARK + environment.text();
    }

    /** The name that Docker gives to a volume attached to an application (contract section 6). */
    static String volumeName(ApplicationId application, Volume volume) {
        return application.text() + "-" + volume.name();
    }

    /** Whose an application is: by its name, and where somebody has changed that, by its description. */
    static Optional<EnvironmentId> owner(CoolifyApplication application) {
        String said = application.name().startsWith(MARK)
                ? application.name().substring(MARK.length())
                : application.description().split(" ", 2)[0];
        try {
            return Optional.of(EnvironmentId.of(said));
        } catch (CommandRefused notOurs) {
            return Optional.empty();
        }
    }

    String host(Subdomain subdomain) {
        return subdomain.text() + "." + wildcardDomain;
    }

    /** A bare host would be refused (contract section 3.3). */
    String domain(Subdomain subdomain) {
        return boxScheme + "://" + host(subdomain);
    }
}
