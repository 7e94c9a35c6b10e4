/**
 * What a tester or operator does to the simulator itself, below {@code /simulator} of its port and with a token of its
 * own. Start at {@link dev.vpsclaude.simulator.control.ControlSurface}.
 */
@NullMarked
package dev.vpsclaude.simulator.control;

import org.jspecify.annotations.NullMarked;
