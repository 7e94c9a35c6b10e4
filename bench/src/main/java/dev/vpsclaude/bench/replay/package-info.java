/** Runs inside the runnable jar and rebuilds a read model. */
@NullMarked
package dev.vpsclaude.bench.replay;

import org.jspecify.annotations.NullMarked;
