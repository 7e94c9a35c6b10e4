/** The safeguards switched off, one at a time, to show that the suite notices. */
@NullMarked
package dev.vpsclaude.faults.bite;

import org.jspecify.annotations.NullMarked;
