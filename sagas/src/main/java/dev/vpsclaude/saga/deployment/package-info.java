/**
 * How a deployment gets from being wanted to one of its ends. Read
 * {@link dev.vpsclaude.saga.deployment.DeploymentSaga} from top to bottom.
 */
@NullMarked
package dev.vpsclaude.saga.deployment;

import org.jspecify.annotations.NullMarked;
