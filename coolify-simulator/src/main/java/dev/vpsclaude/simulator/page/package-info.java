/** The simulator's own pages: no script, nothing from elsewhere, light and dark. */
@NullMarked
package dev.vpsclaude.simulator.page;

import org.jspecify.annotations.NullMarked;
