/** The proxy in front of the simulated boxes, and the page that a simulated box shows. */
@NullMarked
package dev.vpsclaude.simulator.router;

import org.jspecify.annotations.NullMarked;
