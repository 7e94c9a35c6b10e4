/** What the suite starts and ends: databases, the simulator and the platform as child processes. */
@NullMarked
package dev.vpsclaude.faults.machine;

import org.jspecify.annotations.NullMarked;
