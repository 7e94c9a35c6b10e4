package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.environment.DeploymentPlan;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.messages.environment.Fingerprint;
import dev.vpsclaude.messages.secret.SecretRef;
import org.jspecify.annotations.Nullable;

/**
 * What can differ between two boxes of an environment.
 *
 * @param dockerfile absent where it was not recorded
 */
public record BoxParts(
        EnvironmentSpec spec,
        Equipment equipment,
        SecretRef password,
        @Nullable Fingerprint dockerfile) {

    public static BoxParts of(DeploymentPlan plan, @Nullable Fingerprint dockerfile) {
        return new BoxParts(plan.spec(), plan.equipment(), plan.password(), dockerfile);
    }
}
