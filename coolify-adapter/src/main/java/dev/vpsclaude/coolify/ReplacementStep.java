package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordApplicationCreated;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordApplicationRetired;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordReplacementUndone;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordVolumesAttached;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.platform.Exposure;
import dev.vpsclaude.messages.platform.PlatformCommand.CarryVolumes;
import dev.vpsclaude.messages.platform.PlatformCommand.CreateReplacement;
import dev.vpsclaude.messages.platform.PlatformCommand.RetireApplication;
import dev.vpsclaude.messages.platform.PlatformCommand.UndoReplacement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Makes another application in the place of one that has run, as Coolify never changes a Dockerfile (contract sections 8.4
 * and 8.5). Both bear the same name; the description tells which deployment made which. Volumes are never deleted here.
 */
record ReplacementStep(CoolifyPlace place, CreationStep creation) {

    /** What is to be replaced gives up its domain first, as Coolify refuses one that another application has. */
    StepOutcome perform(CreateReplacement command, CoolifyApi api) {
        ApplicationId successor =
                made(command.environmentId(), command.deploymentId(), command.replaced(), api).stream()
                        .min(Comparator.comparing(CoolifyApplication::createdAt))
                        .map(CoolifyApplication::id)
                        .orElseGet(() -> create(command, api));
        return new StepOutcome.Reported(
                new RecordApplicationCreated(command.environmentId(), command.deploymentId(), successor));
    }

    private ApplicationId create(CreateReplacement command, CoolifyApi api) {
        setAside(command, api);
        String domains = place.domains(command.subdomain(), command.environmentId(), Exposure.ON_TRIAL);
        return creation.create(command, domains, command.dockerfile(), api);
    }

    private void setAside(CreateReplacement command, CoolifyApi api) {
        try {
            CoolifyApplication replaced = api.application(command.replaced());
            api.route(
                    command.replaced(),
                    new CoolifyJson.Routing(replaced.ports(), place.domainAside(command.environmentId())));
        } catch (CoolifyFailed failed) {
            if (!(failed.trouble() instanceof CoolifyTrouble.NotFound)) {
                throw failed;
            }
        }
    }

    static StepOutcome perform(CarryVolumes command, CoolifyApi api) {
        CoolifyCarrying.carry(command.volumes(), command.volumesOf(), command.application(), api);
        return new StepOutcome.Reported(
                new RecordVolumesAttached(command.environmentId(), command.deploymentId(), command.volumes()));
    }

    StepOutcome perform(UndoReplacement command, CoolifyApi api, Duration pause) {
        List<CoolifyApplication> left = made(command.environmentId(), command.deploymentId(), command.kept(), api);
        if (!left.isEmpty()) {
            left.forEach(application -> CoolifyDeletion.ask(application.id(), CoolifyVolumes.KEEP, api));
            return new StepOutcome.NotYet(pause);
        }
        routeIfAllowed(command.kept(), command.subdomain(), command.port(), api);
        return new StepOutcome.Reported(new RecordReplacementUndone(command.environmentId(), command.deploymentId()));
    }

    /** Where that is refused for good, the observer will tell the owner of what differs. */
    private void routeIfAllowed(ApplicationId application, Subdomain subdomain, int port, CoolifyApi api) {
        try {
            RoutingStep.route(application, place.domain(subdomain), port, api);
        } catch (CoolifyFailed failed) {
            if (!(failed.trouble() instanceof CoolifyTrouble.Permanent)) {
                throw failed;
            }
        }
    }

    StepOutcome perform(RetireApplication command, CoolifyApi api, Duration pause) {
        if (!CoolifyDeletion.isGone(command.retired(), CoolifyVolumes.KEEP, api)) {
            return new StepOutcome.NotYet(pause);
        }
        routeIfAllowed(command.successor(), command.subdomain(), command.port(), api);
        return new StepOutcome.Reported(new RecordApplicationRetired(command.environmentId(), command.retired()));
    }

    /** What the deployment made, however often: an answer may have been lost. */
    private static List<CoolifyApplication> made(
            EnvironmentId environment, DeploymentId deployment, ApplicationId replaced, CoolifyApi api) {
        String description = CoolifyPlace.description(environment, deployment);
        return api.named(CoolifyPlace.marker(environment)).stream()
                .filter(application -> !application.id().equals(replaced))
                .filter(application -> application.description().equals(description))
                .toList();
    }
}
