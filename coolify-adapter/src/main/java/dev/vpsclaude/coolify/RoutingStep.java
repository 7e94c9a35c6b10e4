package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordRoutingSet;
import dev.vpsclaude.messages.platform.PlatformCommand.RouteApplication;

/** Sets port and domain together and reads them back: either alone leaves the router on port 80 (contract section 3.6). */
final class RoutingStep {

    private RoutingStep() {}

    static StepOutcome perform(RouteApplication command, CoolifyPlace place, CoolifyApi api) {
        String domains = place.domains(command.subdomain(), command.environmentId(), command.exposure());
        route(command.application(), domains, command.port(), api);
        return new StepOutcome.Reported(new RecordRoutingSet(command.environmentId(), command.deploymentId()));
    }

    /** It counts from the next deployment on; a container keeps the labels that it was started with. */
    static void route(ApplicationId application, String domains, int port, CoolifyApi api) {
        CoolifyJson.Routing wanted = new CoolifyJson.Routing(Integer.toString(port), domains);
        api.route(application, wanted);
        CoolifyApplication stored = api.application(application);
        if (!stored.ports().equals(wanted.portsExposes()) || !stored.domains().equals(wanted.domains())) {
            throw new CoolifyFailed(new CoolifyTrouble.Unintelligible("a routing that reads back differently"));
        }
    }
}
