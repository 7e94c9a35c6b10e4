package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.SecretRef;
import org.jspecify.annotations.Nullable;

/**
 * What an environment's box is made of, and what its owner wants by now.
 *
 * @param spec as it is now, and so is the password
 * @param deployed what the last deployment that succeeded brought into force; absent before the first
 * @param dockerfile what that was built from
 */
public record BoxView(
        UserId owner,
        EnvironmentSpec spec,
        int specVersion,
        SecretRef password,
        @Nullable DeploymentPlan deployed,
        @Nullable Fingerprint dockerfile) {}
