package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.account.UserId;
import java.util.List;
import java.util.Optional;

/** What can be asked about environments. Every question names the owner, and nobody sees what is not theirs. */
public sealed interface EnvironmentQuery {

    UserId owner();

    /** The owner's environments, newest first; {@code after} is the last id of the page before. Answered with a page. */
    record ListEnvironments(UserId owner, Optional<EnvironmentId> after, int limit) implements EnvironmentQuery {}

    /** One environment. Answered with an optional view. */
    record FindEnvironment(UserId owner, EnvironmentId environment) implements EnvironmentQuery {}

    /** The deployments of an environment, newest first; {@code before} is the last number of the page before, or 0. */
    record ListDeployments(UserId owner, EnvironmentId environment, int before, int limit)
            implements EnvironmentQuery {}

    /** A deployment, stop or deletion by its id. Answered with an optional view. */
    record FindOperation(UserId owner, String id) implements EnvironmentQuery {}

    /** What its box is made of, read from its history. Answered with an optional {@link BoxView}. */
    record FindBox(UserId owner, EnvironmentId environment) implements EnvironmentQuery {}

    /** All that changed after a position of the history, oldest first, tombstones included. */
    record ListChanges(UserId owner, long position) implements EnvironmentQuery {}

    /** A page of environments. */
    record PageOfEnvironments(List<EnvironmentView> items, boolean more) {}

    /** A page of deployments. */
    record PageOfDeployments(List<DeploymentView> items, boolean more) {}

    /** Rows that changed. */
    record Changes(List<EnvironmentView> environments, List<DeploymentView> deployments) {}
}
