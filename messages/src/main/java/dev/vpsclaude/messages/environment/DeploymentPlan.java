package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.secret.SecretRef;
import java.util.Objects;

/**
 * Everything that a deployment needs to know, as it was when the deployment was asked for.
 *
 * @param equipment what the box gets beside its spec; plans from before there was any have none
 */
public record DeploymentPlan(
        DeploymentKind kind,
        int number,
        int specVersion,
        Subdomain subdomain,
        EnvironmentSpec spec,
        SecretRef password,
        Footprint footprint,
        Equipment equipment) {

    public DeploymentPlan {
        equipment = Objects.requireNonNullElse(equipment, Equipment.NONE);
    }
}
