package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordRoutingSet;
import dev.vpsclaude.messages.platform.PlatformCommand.RouteApplication;

/** Sets port and domain together and reads them back: either alone leaves the router on port 80 (contract section 3.6). */
final class RoutingStep {

    private RoutingStep() {}

    static StepOutcome perform(RouteApplication command, CoolifyPlace place, CoolifyApi api) {
        CoolifyJson.Routing wanted =
                new CoolifyJson.Routing(Integer.toString(command.port()), place.domain(command.subdomain()));
        api.route(command.application(), wanted);
        CoolifyApplication stored = api.application(command.application());
        if (!stored.ports().equals(wanted.portsExposes()) || !stored.domains().equals(wanted.domains())) {
            throw new CoolifyFailed(new CoolifyTrouble.Unintelligible("a routing that reads back differently"));
        }
        return new StepOutcome.Reported(new RecordRoutingSet(command.environmentId(), command.deploymentId()));
    }
}
