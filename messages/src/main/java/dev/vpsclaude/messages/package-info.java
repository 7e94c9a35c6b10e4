/**
 * The language of the product. Start with {@link dev.vpsclaude.messages.environment.EnvironmentCommand} and
 * {@link dev.vpsclaude.messages.environment.EnvironmentEvent}: together they tell what an environment can go through.
 */
@NullMarked
package dev.vpsclaude.messages;

import org.jspecify.annotations.NullMarked;
