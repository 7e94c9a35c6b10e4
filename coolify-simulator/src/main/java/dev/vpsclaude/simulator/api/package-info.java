/** Coolify's endpoints, one class per group of routes. Start at {@code CoolifyRoutes}. */
@NullMarked
package dev.vpsclaude.simulator.api;

import org.jspecify.annotations.NullMarked;
