package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.DeploymentKind;
import dev.vpsclaude.messages.environment.DeploymentPlan;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Footprint;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.secret.SecretRef;

/** What every environment has, whatever it is doing. */
record Box(
        EnvironmentId id,
        UserId owner,
        EnvironmentName name,
        Subdomain subdomain,
        EnvironmentSpec spec,
        int specVersion,
        SecretRef password,
        int deployments) {

    DeploymentPlan nextDeployment(DeploymentKind kind, Footprint footprint) {
        return new DeploymentPlan(kind, deployments + 1, specVersion, subdomain, spec, password, footprint);
    }

    Box named(EnvironmentName newName) {
        return new Box(id, owner, newName, subdomain, spec, specVersion, password, deployments);
    }

    Box specified(EnvironmentSpec newSpec, int newVersion) {
        return new Box(id, owner, name, subdomain, newSpec, newVersion, password, deployments);
    }

    Box deployedOnceMore() {
        return new Box(id, owner, name, subdomain, spec, specVersion, password, deployments + 1);
    }
}
