/** Trouble on demand between a client and the API. Start at {@link dev.vpsclaude.simulator.fault.FaultSwitch}. */
@NullMarked
package dev.vpsclaude.simulator.fault;

import org.jspecify.annotations.NullMarked;
