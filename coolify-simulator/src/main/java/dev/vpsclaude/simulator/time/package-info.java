/** When things happen: a clock and an alarm that can be made faster, or moved by hand. */
@NullMarked
package dev.vpsclaude.simulator.time;

import org.jspecify.annotations.NullMarked;
