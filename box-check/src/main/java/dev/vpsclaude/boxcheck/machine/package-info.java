/** Programs on this machine, and what is told about them. */
@NullMarked
package dev.vpsclaude.boxcheck.machine;

import org.jspecify.annotations.NullMarked;
