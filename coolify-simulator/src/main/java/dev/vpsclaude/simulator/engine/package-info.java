/** What Coolify and the server below it do by themselves: build, start, watch, stop, delete. Start at {@code DeploymentQueue}. */
@NullMarked
package dev.vpsclaude.simulator.engine;

import org.jspecify.annotations.NullMarked;
