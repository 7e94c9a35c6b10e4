package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.environment.DeploymentPlan;

/** Whether a box can be built as a deployment plans it. */
@FunctionalInterface
public interface Room {

    /**
     * @throws CommandRefused with {@code TooMuchForBox} when its configuration is too large for the platform, with
     *     {@code McpPackageNotAllowed} when it needs a package that is not allowed
     */
    void require(DeploymentPlan plan);
}
