/**
 * The life of an environment in words. {@link dev.vpsclaude.messages.environment.EnvironmentCommand} says what can be
 * asked, {@link dev.vpsclaude.messages.environment.EnvironmentEvent} what can happen; both are in the order of life.
 */
@NullMarked
package dev.vpsclaude.messages.environment;

import org.jspecify.annotations.NullMarked;
