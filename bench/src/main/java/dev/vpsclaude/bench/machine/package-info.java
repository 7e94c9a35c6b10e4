/** Processes, their CPU time, and the machine. */
@NullMarked
package dev.vpsclaude.bench.machine;

import org.jspecify.annotations.NullMarked;
