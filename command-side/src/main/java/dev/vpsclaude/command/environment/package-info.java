/**
 * The rules of an environment's life. Start with {@link dev.vpsclaude.command.environment.EnvironmentDecider}, which
 * hands each command to the decider of its subject: one small method per command, each a table of what may happen in which
 * state.
 */
@NullMarked
package dev.vpsclaude.command.environment;

import org.jspecify.annotations.NullMarked;
