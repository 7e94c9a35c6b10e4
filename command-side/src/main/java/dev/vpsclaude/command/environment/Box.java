package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.DeploymentKind;
import dev.vpsclaude.messages.environment.DeploymentPlan;
import dev.vpsclaude.messages.environment.Deviation;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentCreated;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Footprint;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.List;

/**
 * What every environment has, whatever it is doing.
 *
 * @param drift what was changed on the platform since the last order
 */
record Box(
        EnvironmentId id,
        UserId owner,
        EnvironmentName name,
        Subdomain subdomain,
        EnvironmentSpec spec,
        int specVersion,
        SecretRef password,
        int deployments,
        List<Deviation> drift) {

    static Box of(EnvironmentCreated e) {
        return new Box(e.environmentId(), e.owner(), e.name(), e.subdomain(), e.spec(), 1, e.password(), 0, List.of());
    }

    DeploymentPlan nextDeployment(DeploymentKind kind, Footprint footprint) {
        return new DeploymentPlan(
                kind,
                deployments + 1,
                specVersion,
                subdomain,
                spec,
                password,
                isMissing() ? new Footprint.Nothing() : footprint);
    }

    private boolean isMissing() {
        return drift.stream().anyMatch(it -> it.kind() == Deviation.Kind.APPLICATION_MISSING);
    }

    /** Nothing can answer at its address, whatever the platform was asked for. */
    boolean isSilenced() {
        return drift.stream().anyMatch(it -> it.kind().silences());
    }

    Box named(EnvironmentName newName) {
        return new Box(id, owner, newName, subdomain, spec, specVersion, password, deployments, drift);
    }

    Box specified(EnvironmentSpec newSpec, int newVersion) {
        return new Box(id, owner, name, subdomain, newSpec, newVersion, password, deployments, drift);
    }

    Box deployedOnceMore() {
        return new Box(id, owner, name, subdomain, spec, specVersion, password, deployments + 1, List.of());
    }

    Box drifted(List<Deviation> deviations) {
        return new Box(id, owner, name, subdomain, spec, specVersion, password, deployments, deviations);
    }
}
