package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.environment.Volume;
import dev.vpsclaude.messages.platform.Exposure;
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

    /** Whose an application is, and which deployment made it. */
    static String description(EnvironmentId environment, DeploymentId deployment) {
        return environment.text() + " " + deployment.text();
    }

    /** The name that Docker gives to a volume attached to an application (contract section 6). */
    static String volumeName(ApplicationId application, Volume volume) {
        return application.text() + "-" + volume.name();
    }

    /** Whose an application is: by its name, and where somebody has changed that, by its description. */
    static Optional<EnvironmentId> owner(CoolifyApplication application) {
        return named(application.name()).or(() -> id(application.description().split(" ", 2)[0]));
    }

    private static Optional<EnvironmentId> named(String name) {
        return name.startsWith(MARK) ? id(name.substring(MARK.length())) : Optional.empty();
    }

    private static Optional<EnvironmentId> id(String text) {
        try {
            return Optional.of(EnvironmentId.of(text));
        } catch (CommandRefused notOurs) {
            return Optional.empty();
        }
    }

    /** The host at which nobody but the application in question can answer. */
    String host(Subdomain subdomain, EnvironmentId environment, Exposure exposure) {
        return switch (exposure) {
            case ALONE -> host(subdomain.text());
            case ON_TRIAL -> host(beside("next", environment));
        };
    }

    /** As Coolify keeps several: one text with commas (contract section 3.3). */
    String domains(Subdomain subdomain, EnvironmentId environment, Exposure exposure) {
        return switch (exposure) {
            case ALONE -> domain(subdomain);
            case ON_TRIAL -> url(beside("next", environment)) + "," + domain(subdomain);
        };
    }

    /** For what is to be replaced: its container keeps answering where it was started, until the next deployment. */
    String domainAside(EnvironmentId environment) {
        return url(beside("old", environment));
    }

    String domain(Subdomain subdomain) {
        return url(subdomain.text());
    }

    /**
     * Two hyphens stand in no {@link Subdomain}, so that this is nobody's. It is the same for each replacement of an
     * environment: a proxy that gets a certificate for each host has it from the second time on.
     */
    private static String beside(String word, EnvironmentId environment) {
        return word + "--" + environment.text().substring(environment.text().indexOf('_') + 1);
    }

    /** A bare host would be refused (contract section 3.3). */
    private String url(String label) {
        return boxScheme + "://" + host(label);
    }

    private String host(String label) {
        return label + "." + wildcardDomain;
    }
}
