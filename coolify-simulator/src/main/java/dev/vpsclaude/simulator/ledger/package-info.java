/** What was asked of the simulator, on disk before it acts. Start at {@link dev.vpsclaude.simulator.ledger.Ledger}. */
@NullMarked
package dev.vpsclaude.simulator.ledger;

import org.jspecify.annotations.NullMarked;
