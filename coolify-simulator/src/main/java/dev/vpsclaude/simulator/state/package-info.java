/** A folder that outlives the process. */
@NullMarked
package dev.vpsclaude.simulator.state;

import org.jspecify.annotations.NullMarked;
