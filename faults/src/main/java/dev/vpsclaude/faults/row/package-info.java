/** The rows of the fault matrix. */
@NullMarked
package dev.vpsclaude.faults.row;

import org.jspecify.annotations.NullMarked;
