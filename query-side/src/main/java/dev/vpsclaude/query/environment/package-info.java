/**
 * Environments, their deployments and other long work as they are shown. A row is a fold of events, see
 * {@link dev.vpsclaude.query.environment.EnvironmentFold}; {@link dev.vpsclaude.query.environment.EnvironmentProjection}
 * writes whole batches of rows in the transaction that also keeps how far it has read.
 */
@NullMarked
package dev.vpsclaude.query.environment;

import org.jspecify.annotations.NullMarked;
