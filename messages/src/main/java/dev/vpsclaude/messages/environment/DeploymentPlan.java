package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.secret.SecretRef;

/** Everything that a deployment needs to know, as it was when the deployment was asked for. */
public record DeploymentPlan(
        DeploymentKind kind,
        int number,
        int specVersion,
        Subdomain subdomain,
        EnvironmentSpec spec,
        SecretRef password,
        Footprint footprint) {}
