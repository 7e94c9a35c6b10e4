/** What a Coolify installation knows, as values; the one thing that changes is {@link dev.vpsclaude.simulator.model.Coolify}. */
@NullMarked
package dev.vpsclaude.simulator.model;

import org.jspecify.annotations.NullMarked;
