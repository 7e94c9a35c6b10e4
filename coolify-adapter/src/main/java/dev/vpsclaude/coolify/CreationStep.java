package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordApplicationCreated;
import dev.vpsclaude.messages.platform.PlatformCommand;
import dev.vpsclaude.messages.platform.PlatformCommand.CreateApplication;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Finds the application by its marker or creates it. Looking comes first every time: after a lost answer it is the only
 * way to know, and Coolify would create a second one without a word (contract section 11).
 */
record CreationStep(CoolifyPlace place, KnownVersion version) {

    /** Created with port 80 whatever is sent; the health check is ours to state (contract sections 3.6 and 4.6). */
    private static final String HEALTH_PATH = "/healthz";

    private static final String HEALTH_PORT = "8080";

    StepOutcome perform(CreateApplication command, CoolifyApi api) {
        ApplicationId application = found(command, api).orElseGet(() -> created(command, api));
        return new StepOutcome.Reported(
                new RecordApplicationCreated(command.environmentId(), command.deploymentId(), application));
    }

    private static Optional<ApplicationId> found(CreateApplication command, CoolifyApi api) {
        return api.oldestNamed(CoolifyPlace.marker(command.environmentId())).map(CoolifyApplication::id);
    }

    private ApplicationId created(CreateApplication command, CoolifyApi api) {
        try {
            return create(command, place.domain(command.subdomain()), command.dockerfile(), api);
        } catch (CoolifyFailed failed) {
            // A conflict with an application of our own name means that an earlier creation did happen.
            if (failed.trouble() instanceof CoolifyTrouble.Conflict) {
                return found(command, api).orElseThrow(() -> failed);
            }
            throw failed;
        }
    }

    /** Without a look whether it is there. */
    ApplicationId create(PlatformCommand.ForDeployment command, String domains, String dockerfile, CoolifyApi api) {
        return api.create(body(command, domains, dockerfile, version.of(api)));
    }

    private CoolifyJson.NewApplication body(
            PlatformCommand.ForDeployment command, String domains, String dockerfile, CoolifyVersion version) {
        return new CoolifyJson.NewApplication(
                place.projectUuid(),
                place.serverUuid(),
                place.environmentName(),
                place.destinationUuid(),
                CoolifyPlace.marker(command.environmentId()),
                CoolifyPlace.description(command.environmentId(), command.deploymentId()),
                Base64.getEncoder().encodeToString(dockerfile.getBytes(StandardCharsets.UTF_8)),
                domains,
                false,
                false,
                place.memoryLimit(),
                place.cpuLimit(),
                true,
                HEALTH_PATH,
                HEALTH_PORT,
                version.isBefore(CoolifyVersion.WITHOUT_INJECTION) ? null : false);
    }
}
