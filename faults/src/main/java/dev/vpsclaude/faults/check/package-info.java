/** What must be true after every trial. */
@NullMarked
package dev.vpsclaude.faults.check;

import org.jspecify.annotations.NullMarked;
